/** Eye and ear. Columns: code of ICD-10, English, Hindi, what people call it. */
export const eyeEarDiagnosesCsv = `
H02.0,Lashes turned in,पलक अंदर मुड़ी,entropion;trichiasis
H02.1,Lid turned out,पलक बाहर मुड़ी,ectropion
H02.2,Lid that does not close,पलक बंद न होना,lagophthalmos
H02.4,Drooping lid,पलक झुकी,ptosis
H02.6,Yellow patches on the lids,पलक पर पीले दाग़,xanthelasma
H03.1,Lid in another infection,पलक का संक्रमण,lid infection
H04.0,Inflamed tear gland,आँसू ग्रंथि की सूजन,dacryoadenitis
H04.2,Watering eyes,आँख से पानी,epiphora;watering eye
H04.4,Long-blocked tear sac,आँसू थैली पुरानी बंद,chronic dacryocystitis
H04.5,Narrow tear duct,आँसू नली तंग,nldo;nasolacrimal block
H05.0,Inflamed eye socket,आँख के गड्ढे का संक्रमण,orbital cellulitis
H05.2,Bulging eye,आँख बाहर निकली,proptosis
H10.0,Eye with pus,आँख में कीचड़,mucopurulent conjunctivitis;bacterial conjunctivitis
H10.2,Red eye from a chemical,रसायन से लाल आँख,chemical conjunctivitis
H10.3,Sudden red eye,अचानक लाल आँख,acute conjunctivitis
H10.4,Long-lasting red eye,पुरानी लाल आँख,vkc;chronic conjunctivitis
H10.5,Lids and eye inflamed,पलक और आँख की सूजन,blepharoconjunctivitis
H11.1,Yellow spot on the white of the eye,सफ़ेदी पर पीला दाना,pinguecula
H11.3,Blood under the white of the eye,आँख की सफ़ेदी में ख़ून,subconjunctival haemorrhage
H15.1,Red patch of the eye's surface,आँख की सतह पर लाल धब्बा,episcleritis
H16.0,Ulcer of the cornea,पुतली पर घाव,keratitis ulcer;फूला
H16.1,Snow blindness and surface keratitis,बर्फ़ की चमक से आँख,photokeratitis;snow blindness
H16.2,Cornea and white inflamed,पुतली और सफ़ेदी की सूजन,keratoconjunctivitis;exposure keratitis
H16.4,New vessels in the cornea,पुतली में नई नसें,corneal neovascularisation
H17.9,Scar of the cornea,पुतली पर सफ़ेदी,corneal opacity;leucoma
H18.1,Swollen blistered cornea,पुतली की सूजन,bullous keratopathy
H18.5,Inherited cloudy cornea,वंशानुगत धुंधली पुतली,corneal dystrophy
H18.6,Cone-shaped cornea,शंकु जैसी पुतली,keratoconus
H20.0,Sudden iris inflammation,आइरिस की अचानक सूजन,acute uveitis;anterior uveitis
H20.1,Long-lasting iris inflammation,आइरिस की पुरानी सूजन,chronic uveitis
H21.0,Blood in front of the iris,आँख के आगे ख़ून,hyphaema
H25.0,Early cataract of age,उम्र का शुरुआती मोतिया,immature cataract;imsc
H25.1,Hard cataract of age,उम्र का सख़्त मोतिया,nuclear cataract
H25.2,Over-ripe cataract,अधिक पका मोतिया,hypermature cataract
H25.9,Cataract of age,सफ़ेद मोतिया,senile cataract;मोतिया
H26.0,Cataract of the young,बच्चे या युवा का मोतिया,paediatric cataract
H26.1,Cataract after injury,चोट के बाद मोतिया,traumatic cataract
H26.2,Cataract with another eye disease,दूसरे आँख रोग से मोतिया,complicated cataract
H26.3,Cataract from steroid,स्टेरॉइड से मोतिया,steroid cataract
H26.4,Film after cataract operation,मोतिया ऑपरेशन के बाद झिल्ली,pco;after cataract
H27.0,Eye without lens,लेंस बिना आँख,aphakia
H27.1,Lens out of place,लेंस खिसका,lens dislocation
H28.0,Cataract of diabetes,मधुमेह से मोतिया,diabetic cataract
H30.9,Inflamed back of the eye,आँख के पिछले भाग की सूजन,posterior uveitis
H31.0,Scar at the back of the eye,आँख के पीछे दाग़,chorioretinal scar
H33.3,Tear of the retina,पर्दे में छेद,retinal tear
H34.0,Passing blockage of an eye artery,आँख की धमनी की थोड़ी रुकावट,transient retinal occlusion
H34.1,Blocked main eye artery,आँख की मुख्य धमनी बंद,crao
H35.0,Retina changed by pressure or vessels,बीपी से पर्दे में बदलाव,hypertensive retinopathy
H35.1,Retina of babies born early,समय से पहले जन्मे शिशु का पर्दा,rop
H35.5,Inherited night-blind retina,वंशानुगत पर्दे का रोग,retinitis pigmentosa;rp
H35.6,Bleeding in the retina,पर्दे में ख़ून,retinal haemorrhage
H36.0,Retina in diabetes,मधुमेह में पर्दे का रोग,npdr;pdr
H40.0,Perhaps glaucoma,काला मोतिया का शक,glaucoma suspect;ocular hypertension
H40.1,Slow open-angle glaucoma,धीमा काला मोतिया,poag
H40.2,Closed-angle glaucoma,अचानक काला मोतिया,pacg;acute glaucoma
H40.3,Glaucoma after injury,चोट के बाद काला मोतिया,traumatic glaucoma
H40.4,Glaucoma after inflammation,सूजन के बाद काला मोतिया,uveitic glaucoma
H40.6,Glaucoma from steroid,स्टेरॉइड से काला मोतिया,steroid glaucoma
H43.1,Blood inside the eye,आँख के अंदर ख़ून,vitreous haemorrhage
H43.3,Floaters,आँख में तैरते धब्बे,floaters;vitreous opacity
H44.0,Pus inside the eye,आँख के अंदर मवाद,endophthalmitis
H44.2,Very short-sighted eye with damage,बहुत ज़्यादा माइनस नंबर,degenerative myopia
H46,Inflamed optic nerve,आँख की नस की सूजन,optic neuritis
H47.0,Optic nerve starved of blood,आँख की नस में ख़ून की कमी,aion
H47.1,Swollen optic disc,आँख की नस में सूजन,papilloedema
H47.2,Withered optic nerve,आँख की नस सूखना,optic atrophy
H49.1,Fourth nerve palsy,चौथी नस का लकवा,4th nerve
H49.2,Sixth nerve palsy,छठी नस का लकवा,6th nerve
H50.0,Squint inwards,आँख अंदर की ओर तिरछी,esotropia
H50.1,Squint outwards,आँख बाहर की ओर तिरछी,exotropia
H51.1,Weak turning-in of the eyes,आँखें अंदर लाने की कमज़ोरी,convergence insufficiency
H52.3,Eyes of unequal number,दोनों आँख का नंबर अलग,anisometropia
H53.1,Trouble with seeing told by the patient,देखने की शिकायत,subjective visual;eye strain
H53.2,Double sight,दो-दो दिखना,diplopia
H53.4,Part of the sight lost,नज़र का भाग जाना,field defect;hemianopia
H53.5,Colour blindness,रंग न पहचानना,colour blind
H53.6,Night blindness,रतौंधी (अन्य कारण),nyctalopia
H54.2,Low sight of both eyes,दोनों आँख की कम नज़र,low vision
H54.4,Blind in one eye,एक आँख से अंधापन,one eye blind
H55,Dancing eyes,आँखें हिलना,nystagmus
H57.1,Eye pain,आँख में दर्द,eye pain
H59.0,Cornea after cataract operation,मोतिया ऑपरेशन के बाद पुतली,pbk
H60.0,Boil of the ear canal,कान की नली में फोड़ा,ear furuncle
H60.1,Infection of the outer ear skin,बाहरी कान की त्वचा का संक्रमण,ear cellulitis
H60.2,Dangerous outer ear infection,कान का ख़तरनाक संक्रमण,malignant otitis externa
H60.3,Swimmer's ear,कान की नली का संक्रमण,diffuse otitis externa
H60.5,Sudden outer ear inflammation without germs,कान की नली की अचानक सूजन,acute otitis externa noninfective
H61.0,Inflamed ear cartilage,कान की हड्डी की सूजन,perichondritis
H61.1,Swelling of the outer ear,बाहरी कान की सूजन,haematoma auris
H62.2,Fungus in the ear,कान में फफूँद,otomycosis
H65.0,Sudden fluid in the middle ear,कान में अचानक पानी,asom serous
H65.2,Long fluid in the middle ear,कान में पुराना पानी,chronic serous otitis
H65.3,Glue ear,गाढ़ा पानी वाला कान,glue ear
H66.0,Sudden middle ear pus,कान में अचानक मवाद,asom
H66.1,Discharging ear of the safe kind,सुरक्षित बहता कान,csom safe;csom ttd
H66.2,Discharging ear of the unsafe kind,ख़तरनाक बहता कान,csom unsafe;csom aad
H68.0,Inflamed ear tube,कान-नाक नली की सूजन,eustachian salpingitis
H68.1,Blocked ear tube,कान-नाक नली बंद,eustachian block
H69.9,Ear tube not working,कान-नाक नली का रोग,etd
H70.1,Long mastoid infection,कान के पीछे पुराना संक्रमण,chronic mastoiditis
H71,Skin growing into the middle ear,कान में कोलेस्टीटोमा,cholesteatoma
H72.0,Hole in the middle of the drum,पर्दे के बीच छेद,central perforation
H73.0,Inflamed ear drum,कान के पर्दे की सूजन,myringitis
H74.1,Middle ear stuck by scars,कान के अंदर चिपकन,adhesive otitis
H81.2,Vertigo of the balance nerve,संतुलन नस का चक्कर,vestibular neuritis
H81.3,Vertigo of another ear cause,कान का दूसरा चक्कर,peripheral vertigo
H81.4,Vertigo from the brain,दिमाग़ का चक्कर,central vertigo
H83.0,Inflamed inner ear,अंदरूनी कान की सूजन,labyrinthitis
H83.3,Hearing hurt by noise,शोर से सुनने में कमी,noise deafness
H90.0,Both ears hear less by conduction,दोनों कान में चालन की कमी,chl bilateral
H90.1,One ear hears less by conduction,एक कान में चालन की कमी,chl unilateral
H90.3,Both ears hear less by the nerve,दोनों कान में नस की कमी,snhl bilateral
H90.4,One ear hears less by the nerve,एक कान में नस की कमी,snhl unilateral
H90.6,Both ears hear less for both reasons,दोनों कान में मिली-जुली कमी,mixed hearing loss
H91.0,Hearing hurt by a medicine,दवा से सुनने में कमी,ototoxic
H91.1,Hearing loss of age,बुढ़ापे में कम सुनना,presbycusis
H91.2,Sudden deafness,अचानक बहरापन,sudden snhl;sshl
H91.3,Deaf and mute,गूँगा-बहरा,deaf mute
H92.1,Ear discharge,कान बहना,otorrhoea;कान बहना
H92.2,Bleeding from the ear,कान से ख़ून,otorrhagia
H93.2,Sounds heard wrongly,आवाज़ ग़लत सुनना,hyperacusis
`;
