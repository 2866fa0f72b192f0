/** Further diagnoses; columns as in `diagnoses-everyday.ts`. The codes are from memory. */
export const furtherDiagnosesCsv = `
I11.9,Heart disease from high pressure,बीपी से दिल की बीमारी,hhd;lvh
I12.9,Kidney disease from high pressure,बीपी से गुर्दे की बीमारी,hypertensive nephropathy
I15.9,High pressure from another disease,किसी और रोग से बीपी,secondary htn
I20.1,Angina from spasm,ऐंठन से एनजाइना,prinzmetal
I21.4,Small heart attack,छोटा दिल का दौरा,nstemi
I22.9,Second heart attack,दूसरा दिल का दौरा,reinfarction
I24.9,Acute coronary syndrome,दिल की तीव्र तकलीफ़,acs
I25.5,Weak heart from blocked arteries,धमनी रोग से कमज़ोर दिल,icm;ischemic cardiomyopathy
I31.3,Fluid around the heart,दिल के चारों ओर पानी,pericardial effusion
I34.1,Mitral prolapse,माइट्रल प्रोलैप्स,mvp
I35.1,Aortic leak,एओर्टिक रिसाव,ar
I36.1,Tricuspid leak,ट्राइकस्पिड रिसाव,tr
I38,Valve disease,दिल के वॉल्व की बीमारी,vhd
I40.9,Inflamed heart muscle,दिल की मांसपेशी की सूजन,myocarditis
I42.9,Cardiomyopathy,दिल की मांसपेशी की बीमारी,cardiomyopathy
I44.0,First-degree heart block,पहले दर्जे का ब्लॉक,1st degree av block
I44.7,Left bundle block,लेफ़्ट बंडल ब्लॉक,lbbb
I45.1,Right bundle block,राइट बंडल ब्लॉक,rbbb
I45.6,Pre-excitation,डब्ल्यू.पी.डब्ल्यू.,wpw
I45.8,Long QT,लंबा क्यू.टी.,lqts
I46.9,Cardiac arrest,दिल रुकना,cardiac arrest
I47.2,Ventricular tachycardia,ख़तरनाक तेज़ धड़कन,vt
I49.4,Extra beats,अतिरिक्त धड़कन,vpc;apc;ectopics
I49.5,Sick sinus,धीमी धड़कन का रोग,sss
I71.9,Aortic aneurysm,महाधमनी का फूलना,aneurysm
I71.0,Aortic dissection,महाधमनी का फटना,dissection
I73.0,Raynaud's,ठंड से उँगलियाँ नीली,raynaud
I74.3,Blocked leg artery,पैर की धमनी बंद,ali
I84.9,Piles (older code),बवासीर (पुराना कोड),hemorrhoids old
I87.2,Poor leg veins,पैर की नसों की कमज़ोरी,cvi
I88.9,Inflamed node,लसीका गाँठ की सूजन,lymphadenitis
I89.0,Lymph swelling,लसीका सूजन,lymphedema
I95.1,Pressure falls on standing,खड़े होने पर बीपी गिरना,orthostatic
R00.0,Fast pulse,तेज़ नाड़ी,tachycardia
R00.1,Slow pulse,धीमी नाड़ी,bradycardia
R01.1,Heart murmur,दिल की आवाज़,murmur
Z95.0,Pacemaker,पेसमेकर,ppi;pacemaker
Z86.7,Past heart disease,पहले दिल की बीमारी,past cad
Z82.4,Heart disease in the family,परिवार में दिल की बीमारी,fh cad
Z72.0,Tobacco use,तंबाकू सेवन,tobacco use
Q23.1,Bicuspid aortic valve,दो पर्दों वाला वॉल्व,bav
Q25.1,Narrow aorta,महाधमनी तंग,coarctation
Q24.9,Born with heart disease,जन्मजात हृदय रोग,chd
E10.1,Ketoacidosis in type 1 diabetes,टाइप 1 में कीटोएसिडोसिस,t1 dka
E11.0,Diabetic coma without ketones,शुगर बहुत बढ़ना (कोमा),hhs
E11.8,Type 2 diabetes with complications,कई जटिलताओं के साथ मधुमेह,t2dm complications
E13.9,Other diabetes,अन्य मधुमेह,mody;fcpd
E02,Hidden underactive thyroid,हल्का कम थायरॉइड,subclinical hypothyroid
E03.1,Born with underactive thyroid,जन्मजात थायरॉइड कमी,congenital hypothyroid
E04.2,Many thyroid nodules,थायरॉइड में कई गाँठें,mng
E05.2,Toxic nodular goitre,गाँठ से ज़्यादा थायरॉइड,toxic mng
E05.5,Thyroid storm,थायरॉइड का गंभीर हमला,thyroid storm
E06.0,Acute thyroiditis,थायरॉइड में मवाद,acute thyroiditis
E15,Coma from low sugar,शुगर गिरने से बेहोशी,hypoglycemic coma
E21.0,Primary overactive parathyroid,प्राथमिक पैराथायरॉइड,phpt
E22.0,Acromegaly,एक्रोमेगली,acromegaly
E22.2,Water retention by hormone,सिआध,siadh
E23.2,Diabetes insipidus,डायबिटीज़ इन्सिपिडस,di
E25.0,Born with adrenal overgrowth,जन्मजात एड्रिनल रोग,cah
E26.0,Primary aldosteronism,एल्डोस्टेरोन ज़्यादा,conn
E27.5,Adrenal medulla overactive,एड्रिनल की गाँठ,pheo
E29.1,Low testosterone,टेस्टोस्टेरोन की कमी,hypogonadism
E28.3,Early ovarian failure,अंडाशय जल्दी बंद होना,poi;pof
E31.0,Many glands failing,कई ग्रंथियों की कमी,aps
E40,Kwashiorkor,क्वाशियोरकर,kwashiorkor
E41,Marasmus,मरास्मस,marasmus
E50.9,Vitamin A deficiency,विटामिन ए की कमी,night blindness;रतौंधी
E51.9,Vitamin B1 deficiency,विटामिन बी1 की कमी,beriberi
E52,Pellagra,पेलाग्रा,pellagra
E54,Scurvy,स्कर्वी,scurvy
E61.1,Iron deficiency,आयरन की कमी,iron deficiency
E01.2,Iodine goitre,आयोडीन की कमी से घेंघा,iodine deficiency goitre
E78.0,High cholesterol,कोलेस्ट्रॉल ज़्यादा,hypercholesterolemia
E78.1,High triglycerides,ट्राइग्लिसराइड ज़्यादा,tg
E80.6,Gilbert's,गिल्बर्ट,gilbert
E83.0,Wilson's disease,विल्सन रोग,wilson
E83.1,Iron overload,आयरन ज़्यादा,hemochromatosis
E84.9,Cystic fibrosis,सिस्टिक फ़ाइब्रोसिस,cf
E87.0,High sodium,सोडियम ज़्यादा,hypernatremia
E87.2,Acid blood,ख़ून में अम्ल,acidosis
E88.9,Metabolic syndrome,मेटाबोलिक सिंड्रोम,metabolic syndrome
L83,Dark neck skin,गर्दन काली होना,acanthosis nigricans
L68.0,Hair growth on a woman's face,चेहरे पर अनचाहे बाल,hirsutism
F00.9,Alzheimer's dementia,अल्ज़ाइमर से भूलना,ad dementia
F01.9,Dementia of vessels,नसों से भूलने की बीमारी,vascular dementia
F06.3,Mood change from illness,बीमारी से मन बदलना,organic mood
F07.2,After head injury,सिर की चोट के बाद,postconcussional
F10.1,Harmful alcohol use,शराब से नुक़सान,alcohol harmful use
F10.4,Alcohol withdrawal with delirium,शराब छोड़ने पर प्रलाप,dt;delirium tremens
F10.5,Alcohol psychosis,शराब से मनोविकृति,alcoholic hallucinosis
F11.3,Opioid withdrawal,अफ़ीम/चिट्टा छोड़ने के लक्षण,opioid withdrawal
F13.2,Sleeping-pill dependence,नींद की गोली की लत,bzd dependence
F18.2,Solvent dependence,सूँघने का नशा,inhalant
F19.2,Many drugs dependence,कई नशों की लत,polysubstance
F20.0,Paranoid schizophrenia,शक वाला सिज़ोफ़्रेनिया,paranoid scz
F22.0,Delusional disorder,भ्रम रोग,delusional
F31.1,Bipolar with mania,बाइपोलर (उन्माद),bpad mania
F31.3,Bipolar with depression,बाइपोलर (अवसाद),bpad depression
F32.0,Mild depression,हल्का अवसाद,mild depression
F32.1,Moderate depression,मध्यम अवसाद,moderate depression
F32.3,Depression with psychosis,मनोविकृति के साथ अवसाद,psychotic depression
F34.1,Long low mood,लंबी उदासी,dysthymia
F34.0,Mild ups and downs,हल्के उतार-चढ़ाव,cyclothymia
F40.0,Fear of open places,भीड़ या खुली जगह का डर,agoraphobia
F43.0,Acute stress reaction,तीव्र तनाव,asr
F44.5,Dissociative fits,मानसिक दौरे,pnes
F45.0,Many body complaints,कई शारीरिक शिकायतें,somatization disorder
F45.2,Illness anxiety,बीमारी का वहम,hypochondriasis
F45.4,Lasting pain of the mind,लगातार दर्द (मानसिक),persistent pain
F48.0,Nervous weakness,मानसिक कमज़ोरी,neurasthenia;dhat
F50.2,Bulimia,बुलिमिया,bulimia
F51.5,Nightmares,डरावने सपने,nightmare
F52.0,Low desire,इच्छा में कमी,low libido
F52.4,Early discharge,शीघ्रपतन,pme
F63.0,Gambling,जुए की लत,gambling
F63.3,Hair pulling,बाल नोचना,trichotillomania
F71,Moderate intellectual disability,मध्यम बौद्धिक अक्षमता,moderate id
F72,Severe intellectual disability,गंभीर बौद्धिक अक्षमता,severe id
F80.1,Late speech,बोलने में कमी,expressive language
F82,Clumsy child,हाथ-पैर का तालमेल कम,dcd
F91.3,Defiant child,ज़िद्दी व्यवहार,odd
F94.0,Silent outside home,बाहर न बोलना,selective mutism
F98.1,Soiling,कपड़ों में शौच,encopresis
F98.3,Eating soil,मिट्टी खाना,pica
R41.0,Confusion,भ्रम की स्थिति,confusion
R44.0,Hearing voices,आवाज़ें सुनना,auditory hallucination
R45.1,Restlessness,बेचैनी,agitation
Z63.0,Trouble in marriage,वैवाहिक समस्या,marital
Z73.0,Burn-out,काम की थकान,burnout
Z91.5,Past self-harm,पहले आत्म-हानि,past dsh
G31.8,Lewy body dementia,लेवी बॉडी,dlb
G21.1,Parkinsonism from medicine,दवा से कंपवात,eps;dip
G24.0,Twisting from medicine,दवा से ऐंठन,acute dystonia
G25.0,Essential tremor,पारिवारिक कंपन,et
G25.3,Jerks,झटके,myoclonus
G40.3,Generalised epilepsy,पूरे शरीर की मिर्गी,gtcs;jme
G40.2,Focal epilepsy,एक हिस्से की मिर्गी,focal seizure
G41.9,Status epilepticus,लगातार दौरे,status
G43.1,Migraine with aura,चमक के साथ माइग्रेन,aura
G44.0,Cluster headache,क्लस्टर सिरदर्द,cluster
G44.4,Headache from pain tablets,दर्द की गोली से सिरदर्द,moh
G47.4,Sleep attacks,नींद के दौरे,narcolepsy
G54.2,Neck nerve root,गर्दन की नस दबना,cervical radiculopathy
G57.0,Sciatic nerve,साइटिक नस,sciatic nerve
G57.1,Burning outer thigh,जाँघ में जलन,meralgia
G71.0,Muscular dystrophy,मांसपेशी का क्षय,dmd
G72.9,Muscle disease,मांसपेशी की बीमारी,myopathy
G81.9,One side weak,एक तरफ़ की कमज़ोरी,hemiplegia
G82.2,Both legs weak,दोनों पैरों की कमज़ोरी,paraplegia
G91.9,Water in the brain,दिमाग़ में पानी,hydrocephalus
G93.2,High brain pressure,दिमाग़ का दबाव,iih
H49.0,Third nerve palsy,आँख की नस की कमज़ोरी,3rd nerve palsy
H53.0,Lazy eye,सुस्त आँख,amblyopia
H50.9,Squint,भेंगापन,squint
H01.0,Inflamed lids,पलकों की सूजन,blepharitis
H00.1,Lid cyst,पलक की गाँठ,chalazion
H04.3,Tear sac infection,आँसू की थैली का संक्रमण,dacryocystitis
H10.1,Allergic eye,आँख की एलर्जी,vkc;allergic conjunctivitis
H15.0,Inflamed white of the eye,आँख के सफ़ेद भाग की सूजन,scleritis
H20.9,Inflamed iris,आँख के अंदर की सूजन,uveitis;iritis
H33.0,Detached retina,पर्दा उखड़ना,rd
H34.8,Blocked eye vein,आँख की नस बंद,crvo
H35.3,Macular degeneration,पर्दे का क्षय,amd
H52.0,Long sight,पास का कम दिखना (दूरदृष्टि),hypermetropia
H52.2,Astigmatism,सिलिंड्रिकल नंबर,astigmatism
H54.0,Blindness,अंधापन,blindness
S05.9,Eye injury,आँख में चोट,eye injury
T15.9,Something in the eye,आँख में कुछ गिरना,fb eye
H65.9,Fluid behind the drum,पर्दे के पीछे पानी,ome;glue ear
H70.0,Mastoid infection,कान के पीछे की हड्डी का संक्रमण,mastoiditis
H72.9,Torn ear drum,कान का पर्दा फटना,tm perforation
H80.9,Stiff ear bone,कान की हड्डी जकड़ना,otosclerosis
H92.0,Ear pain,कान दर्द (केवल),otalgia
T16,Something in the ear,कान में कुछ फँसना,fb ear
T17.1,Something in the nose,नाक में कुछ फँसना,fb nose
J31.0,Chronic runny nose,पुराना ज़ुकाम,chronic rhinitis
J36,Abscess beside the tonsil,टॉन्सिल के पास मवाद,quinsy
J37.0,Chronic hoarseness,पुरानी आवाज़ बैठना,chronic laryngitis
J10.1,Influenza proved,पक्का फ़्लू,h1n1;swine flu
J13,Pneumococcal pneumonia,न्यूमोकोकल निमोनिया,pneumococcal
J15.9,Bacterial pneumonia,बैक्टीरियल निमोनिया,bacterial pneumonia
J42,Chronic bronchitis,पुरानी ब्रोंकाइटिस,chronic bronchitis
J43.9,Emphysema,एम्फ़ाइसीमा,emphysema
J45.0,Allergic asthma,एलर्जी का दमा,allergic asthma
J62.8,Silicosis,पत्थर की धूल का रोग,silicosis
J69.0,Food in the lung,फेफड़े में खाना जाना,aspiration
J81,Fluid in the lungs,फेफड़ों में पानी भरना,pulmonary edema
J85.2,Lung abscess,फेफड़े में मवाद,lung abscess
J86.9,Pus around the lung,फेफड़े के बाहर मवाद,empyema
J93.9,Air around the lung,फेफड़े के बाहर हवा,pneumothorax
J96.9,Failing breath,साँस की विफलता,respiratory failure
R06.4,Fast deep breathing,तेज़ साँस (घबराहट),hyperventilation
R09.0,Choking,दम घुटना,asphyxia
R49.0,Hoarse voice,आवाज़ भारी,dysphonia
A02.0,Salmonella gut infection,साल्मोनेला,salmonella
A04.7,Antibiotic colitis,एंटीबायोटिक से दस्त,c diff
A05.9,Food poisoning,विषाक्त भोजन,food poisoning
A07.1,Giardia,जियार्डिया,giardia
A08.0,Rotavirus,रोटावायरस,rotavirus
A18.1,Kidney tuberculosis,गुर्दे की टी.बी.,gutb
A18.3,Abdominal tuberculosis,पेट की टी.बी.,abdominal tb
A19.9,Miliary tuberculosis,फैली हुई टी.बी.,miliary tb
A22.9,Anthrax,एंथ्रैक्स,anthrax
A23.9,Brucellosis,ब्रूसेलोसिस,brucella
A38,Scarlet fever,स्कार्लेट बुख़ार,scarlet fever
A39.0,Meningococcal meningitis,मेनिंगोकोकल,meningococcal
A41.9,Sepsis,ख़ून में संक्रमण,sepsis;septicemia
A53.9,Syphilis,सिफ़लिस (अन्य),syphilis late
A56.0,Chlamydia,क्लैमाइडिया,chlamydia
A57,Chancroid,शैंक्रॉइड,chancroid
A80.9,Polio,पोलियो,polio;afp
A83.0,Japanese encephalitis,जापानी बुख़ार,je
A87.9,Viral meningitis,वायरल मेनिंजाइटिस,viral meningitis
B00.9,Herpes,हर्पीज़,herpes
B02.2,Pain after shingles,ज़ोस्टर के बाद दर्द,phn
B09,Viral rash,वायरल चकत्ते,viral exanthem
B17.1,Acute hepatitis C,तीव्र हेपेटाइटिस सी,acute hcv
B19.9,Viral hepatitis,वायरल पीलिया,viral hepatitis
B24,HIV (older code),एच.आई.वी. (पुराना कोड),hiv old
B27.9,Glandular fever,ग्रंथि बुख़ार,im;ebv
B33.0,Chest wall viral pain,सीने का वायरल दर्द,pleurodynia
B35.2,Ringworm of the hand,हाथ की दाद,tinea manuum
B35.8,Ringworm elsewhere,दूसरी जगह की दाद,tinea faciei
B37.9,Candida,कैंडिडा,candida
B44.9,Aspergillus,एस्परजिलस,aspergillosis
B46.5,Black fungus,ब्लैक फ़ंगस,mucor
B52.9,Malariae malaria,मलेरिया (क्वार्टन),quartan
B57.2,Chagas,चागास,chagas
B58.9,Toxoplasma,टॉक्सोप्लाज़्मा,toxo
B67.9,Hydatid,हाइडेटिड,hydatid
B68.9,Tapeworm,फीताकृमि,tapeworm
B71.0,Dwarf tapeworm,बौना फीताकृमि,h nana
B83.9,Worms,कृमि,helminth
B87.0,Maggots in skin,त्वचा में कीड़े,myiasis
B88.0,Mite bites,किलनी-चिचड़ी काटना,chigger;tick bite
B99,Infection,संक्रमण,infection
K11.2,Inflamed salivary gland,लार ग्रंथि की सूजन,sialadenitis
K13.2,White patch in mouth,मुँह में सफ़ेद दाग़,leukoplakia
K13.5,Stiff mouth from gutkha,गुटखे से मुँह कम खुलना,osmf
K14.0,Inflamed tongue,जीभ की सूजन,glossitis
K20,Inflamed food pipe,भोजन नली की सूजन,esophagitis
K22.0,Tight food pipe,भोजन नली तंग,achalasia
K27.9,Peptic ulcer,पेट का छाला,pud
K31.8,Slow stomach,पेट का धीमा होना,gastroparesis
K37,Appendicitis,अपेंडिक्स,appendix
K43.9,Hernia of the belly wall,पेट की दीवार का हर्निया,ventral hernia
K44.9,Hiatus hernia,हायटस हर्निया,hiatus hernia
K56.6,Bowel blocked,आँत में रुकावट,io;obstruction
K57.9,Diverticulosis,आँत की थैलियाँ,diverticulosis
K61.0,Abscess at the anus,गुदा के पास मवाद,perianal abscess
K62.3,Rectum comes out,काँच निकलना,rectal prolapse
K65.0,Peritonitis,पेट की झिल्ली का संक्रमण,peritonitis
K70.3,Alcoholic cirrhosis,शराब से सिरोसिस,alcoholic cirrhosis
K72.9,Liver failure,जिगर की विफलता,liver failure
K75.0,Liver abscess,जिगर में मवाद,liver abscess
K76.6,Portal hypertension,पोर्टल हाइपरटेंशन,portal htn
K83.0,Bile duct infection,पित्त नली का संक्रमण,cholangitis
K92.0,Vomiting blood,ख़ून की उल्टी,hematemesis
I85.9,Varices,भोजन नली की फूली नसें,varices
R12,Heartburn,सीने में जलन,heartburn
R13,Trouble swallowing,निगलने में कठिनाई,dysphagia
R15,Stool leak,शौच न रुकना,fecal incontinence
R16.0,Large liver,जिगर बढ़ना,hepatomegaly
R16.1,Large spleen,तिल्ली बढ़ना,splenomegaly
R18,Water in the belly,पेट में पानी,ascites
R19.4,Change of bowel habit,शौच की आदत बदलना,bowel habit
N02.9,Blood in urine from kidney,गुर्दे से ख़ून,iga nephropathy
N03.9,Chronic nephritis,पुरानी गुर्दे की सूजन,cgn
N13.3,Swollen kidney,गुर्दे में सूजन (रुकावट),hydronephrosis
N18.5,Kidney failure stage 5,गुर्दे की अंतिम अवस्था,esrd;ckd 5
N25.0,Bone disease of kidney failure,गुर्दे से हड्डी रोग,ckd mbd
N28.1,Kidney cyst,गुर्दे की गाँठ (सिस्ट),renal cyst
N34.1,Urethra infection,पेशाब की नली का संक्रमण,urethritis
N35.9,Tight urethra,पेशाब की नली तंग,stricture
N44,Twisted testis,अंडकोष मुड़ना,torsion
N45.0,Testis with abscess,अंडकोष में मवाद,orchitis abscess
N48.1,Inflamed glans,लिंग के सिरे की सूजन,balanitis
I86.1,Varicocele,वैरिकोसील,varicocele
R30.0,Burning urine,पेशाब में जलन (लक्षण),dysuria
R34,Little urine,पेशाब कम आना,oliguria
N60.1,Lumpy breasts,स्तन में कई गाँठें,fibroadenosis
D24,Fibroadenoma,स्तन की साधारण गाँठ,fibroadenoma
N61,Breast infection,स्तन का संक्रमण,breast infection
N62,Large breast in men,पुरुष में स्तन बढ़ना,gynecomastia
N64.3,Milk without a baby,बिना प्रसव दूध आना,galactorrhea
N70.9,Infected tubes,नलियों का संक्रमण,salpingitis
N75.0,Bartholin cyst,बार्थोलिन गाँठ,bartholin
N77.1,Vaginitis with other infection,अन्य संक्रमण के साथ योनि की सूजन,vaginitis other
N84.0,Polyp of the womb,बच्चेदानी का मस्सा,endometrial polyp
N85.0,Thick womb lining,बच्चेदानी की परत मोटी,hyperplasia
N86,Erosion of the cervix,बच्चेदानी के मुँह का घाव,cervical erosion
N87.9,Precancer of the cervix,बच्चेदानी के मुँह का पूर्व-कैंसर,cin
N90.4,White vulva,योनि द्वार के सफ़ेद दाग़,lichen sclerosus
N91.0,Periods never came,माहवारी कभी न आना,primary amenorrhea
N92.1,Heavy irregular periods,ज़्यादा और अनियमित माहवारी,menometrorrhagia
N92.6,Irregular periods,अनियमित माहवारी,irregular menses
N93.0,Bleeding after intercourse,संबंध के बाद ख़ून,pcb
N94.1,Painful intercourse,संबंध में दर्द,dyspareunia
N95.0,Bleeding after menopause,रजोनिवृत्ति के बाद ख़ून,pmb
N96,Repeated miscarriage,बार-बार गर्भपात,rpl
O01.9,Molar pregnancy,मोलर गर्भ,mole
O02.1,Missed abortion,गर्भ में शिशु की मृत्यु (शुरू में),missed abortion
O10.0,Old high pressure in pregnancy,पुराना बीपी और गर्भ,chronic htn pregnancy
O12.0,Swelling in pregnancy,गर्भावस्था में सूजन,gestational edema
O22.0,Varicose veins in pregnancy,गर्भावस्था में फूली नसें,varicose pregnancy
O24.9,Diabetes in pregnancy,मधुमेह और गर्भ,pregestational dm
O26.8,Other pregnancy trouble,गर्भावस्था की अन्य तकलीफ़,pregnancy other
O28.9,Abnormal test in pregnancy,गर्भ में असामान्य जाँच,abnormal antenatal test
O34.2,Earlier caesarean,पहले ऑपरेशन से प्रसव,prev lscs
O36.4,Death in the womb,गर्भ में शिशु की मृत्यु,iufd
O40,Too much water,पानी ज़्यादा,polyhydramnios
O41.0,Too little water,पानी कम,oligohydramnios
O43.1,Placenta problem,नाल की समस्या,placenta problem
O46.9,Bleeding in late pregnancy,गर्भ के अंत में ख़ून,aph
O47.9,False labour,झूठे दर्द,false labour
O48,Past the date,तारीख़ निकलना,postdated
O80.9,Normal birth,सामान्य प्रसव,nvd
O82.9,Caesarean birth,ऑपरेशन से प्रसव,lscs
O86.0,Infected caesarean wound,ऑपरेशन के घाव का संक्रमण,ssi lscs
O87.0,Inflamed surface vein after birth,प्रसव के बाद ऊपरी नस की सूजन,thrombophlebitis
O98.7,HIV in pregnancy,गर्भावस्था में एच.आई.वी.,hiv pregnancy
O99.2,Thyroid in pregnancy,गर्भावस्था में थायरॉइड,hypothyroid pregnancy
O99.3,Mental illness in pregnancy,गर्भावस्था में मानसिक रोग,mental pregnancy
Z32.1,Pregnancy confirmed,गर्भ की पुष्टि,pregnancy confirmed
Z30.0,General contraception advice,गर्भनिरोध की सलाह,family planning advice
Z31.6,Advice before pregnancy,गर्भ से पहले सलाह,preconception
Z39.1,Breastfeeding mother,स्तनपान कराने वाली माँ,lactating
P05.1,Small for its weeks,सप्ताह के हिसाब से छोटा,sga
P21.9,Birth asphyxia,जन्म के समय दम घुटना,asphyxia neonatal
P22.0,Breathing trouble of the newborn,नवजात की साँस की तकलीफ़,rds
P37.5,Newborn thrush,नवजात में छाले,neonatal thrush
P39.1,Newborn eye infection,नवजात की आँख आना,ophthalmia neonatorum
P55.9,Blood group jaundice,ब्लड ग्रुप से पीलिया,abo incompatibility
P61.2,Anaemia of early birth,समय से पहले जन्मे में ख़ून की कमी,anemia prematurity
P70.4,Newborn low sugar,नवजात की शुगर कम,neonatal hypoglycemia
P80.9,Cold newborn,नवजात ठंडा पड़ना,neonatal hypothermia
P90,Newborn fits,नवजात के दौरे,neonatal seizure
Q02,Small head,सिर छोटा,microcephaly
Q05.9,Open spine,रीढ़ खुली,spina bifida;mmc
Q35.9,Cleft palate,कटा तालू,cleft palate
Q36.9,Cleft lip,कटा होंठ,cleft lip
Q42.3,Anus missing,गुदा न बनना,arm
Q54.9,Urine opening misplaced,पेशाब का छेद नीचे,hypospadias
Q65.8,Loose hip at birth,जन्म से कूल्हा ढीला,ddh
Q78.0,Brittle bones,कमज़ोर हड्डियाँ (जन्मजात),oi
Q82.5,Birthmark,जन्म का निशान,birthmark;mongolian
Q96.9,Turner,टर्नर,turner
R62.9,Growth behind,बढ़त पीछे,growth delay
R63.3,Feeding trouble,खिलाने में परेशानी,feeding difficulty
L02.4,Boil on a limb,हाथ-पैर का फोड़ा,boil limb
L04.9,Node with pus,गाँठ में मवाद,suppurative node
L08.0,Pus on the skin,त्वचा में मवाद,pyoderma
L13.0,Blisters with itch of gluten,गेहूँ से छाले,dermatitis herpetiformis
L24.9,Irritant dermatitis,जलन वाली त्वचा,icd;hand eczema
L28.0,Thick itchy patch,मोटी खुजली वाली त्वचा,lsc
L28.1,Itchy lumps,खुजली वाले दाने,prurigo nodularis
L28.2,Insect-bite itch,कीड़ों से खुजली,papular urticaria
L30.0,Coin eczema,सिक्के जैसा एक्ज़िमा,nummular
L30.1,Hand blisters,हथेली के छाले,pompholyx
L30.5,Pale face patches,चेहरे के हल्के दाग़,pityriasis alba
L42,Christmas-tree rash,पिटिरियासिस रोज़िया,pityriasis rosea
L44.1,Shiny small bumps,चमकीले छोटे दाने,lichen nitidus
L52,Tender shin lumps,पिंडली की लाल गाँठें,en
L53.9,Red all over,पूरा शरीर लाल,erythroderma
L55.9,Sunburn,धूप से जलना,sunburn
L66.9,Scarring hair loss,निशान वाला बाल झड़ना,cicatricial alopecia
L70.1,Severe acne,गंभीर मुँहासे,acne conglobata
L73.2,Boils in the folds,बग़ल में बार-बार फोड़े,hs
L74.5,Sweaty palms,हथेली में पसीना,palmar hyperhidrosis
L81.4,Dark patches,काले दाग़,hyperpigmentation;lentigo
L82,Old-age warts,उम्र के मस्से,seborrheic keratosis;dpn
L89.9,Bed sore,बिस्तर का घाव,pressure sore
L93.0,Discoid lupus,त्वचा का ल्यूपस,dle
L94.0,Hard patches,त्वचा कड़ी होना,morphea
L97,Leg ulcer,पैर का घाव,leg ulcer
L98.0,Bleeding red lump,ख़ून वाली लाल गाँठ,pyogenic granuloma
D22.9,Mole,तिल,nevus;mole
D18.0,Blood-vessel mark,ख़ून की नसों का निशान,hemangioma
C44.9,Skin cancer,त्वचा का कैंसर,bcc;scc
C43.9,Melanoma,मेलेनोमा,melanoma
T20.3,Deep burn of the face,चेहरे का गहरा जलना,face burn
M02.9,Reactive arthritis,संक्रमण के बाद गठिया,reactive arthritis
M05.9,Seropositive rheumatoid,आरए (पॉज़िटिव),seropositive ra
M07.3,Psoriatic arthritis,सोरायसिस की गठिया,psa arthritis
M10.0,Gout of unknown cause,गाउट (मूल),idiopathic gout
M11.2,Crystal arthritis,क्रिस्टल गठिया,cppd
M13.9,Arthritis,जोड़ों की सूजन,arthritis
M20.1,Bunion,अँगूठा टेढ़ा,hallux valgus
M21.1,Bow legs,टाँगें धनुष जैसी,genu varum
M21.4,Flat feet,चपटे पैर,flat foot
M22.4,Knee-cap pain,घुटने की चकती का दर्द,chondromalacia
M23.2,Old meniscus tear,घुटने की गद्दी फटी,meniscus
M24.5,Stiff joint,जोड़ अकड़ना,contracture
M31.5,Giant cell arteritis,कनपटी की नस की सूजन,gca
M33.2,Polymyositis,मांसपेशियों की सूजन,pm dm
M34.9,Scleroderma,स्क्लेरोडर्मा,ssc
M35.0,Sjögren's,शोग्रेन,sjogren
M35.3,Polymyalgia,पॉलीमायल्जिया,pmr
M40.2,Hunchback,कूबड़,kyphosis
M43.1,Slipped vertebra,रीढ़ का खिसकना,spondylolisthesis
M46.4,Disc infection,डिस्क का संक्रमण,discitis
M50.1,Neck disc,गर्दन की डिस्क,cervical disc
M53.1,Neck and arm pain,गर्दन और बाँह का दर्द,cervicobrachial
M53.3,Tail-bone pain,पूँछ की हड्डी का दर्द,coccydynia
M62.8,Muscle cramp,मांसपेशी में ऐंठन,cramps
M66.3,Torn tendon,नस टूटना,tendon rupture
M67.4,Ganglion,गैंग्लियन,ganglion
M70.6,Hip bursa,कूल्हे की थैली की सूजन,trochanteric bursitis
M71.2,Baker's cyst,घुटने के पीछे गाँठ,baker cyst
M75.4,Shoulder impingement,कंधे में नस दबना,impingement
M76.6,Heel tendon,एड़ी की नस की सूजन,achilles
M77.0,Golfer's elbow,कोहनी के अंदर दर्द,medial epicondylitis
M77.3,Heel spur,एड़ी की हड्डी बढ़ना,calcaneal spur
M80.9,Weak bone with fracture,कमज़ोर हड्डी टूटना,osteoporotic fracture
M84.1,Fracture not joining,हड्डी न जुड़ना,non-union
M88.9,Paget's,पैजेट,paget
S06.0,Concussion,सिर का झटका,concussion
S13.4,Neck sprain,गर्दन में मोच,whiplash
S22.3,Rib fracture,पसली टूटना,rib fracture
S33.5,Back sprain,कमर में मोच,back sprain
S42.2,Upper arm fracture near the shoulder,कंधे के पास हड्डी टूटना,proximal humerus
S42.3,Upper arm fracture,बाँह की हड्डी टूटना,humerus fracture
S42.4,Elbow fracture,कोहनी के ऊपर टूटना,supracondylar
S52.2,Forearm fracture,बाँह के नीचे टूटना,ulna fracture
S53.1,Elbow dislocation,कोहनी उतरना,elbow dislocation
S60.0,Finger bruise,उँगली में चोट,finger injury
S61.9,Hand wound,हाथ का घाव,hand wound
S62.6,Finger fracture,उँगली टूटना,phalanx fracture
S72.3,Thigh fracture,जाँघ की हड्डी टूटना,femur fracture
S82.0,Knee-cap fracture,घुटने की चकती टूटना,patella
S82.6,Ankle fracture,टखना टूटना,malleolus
S83.2,Fresh meniscus tear,घुटने की गद्दी की ताज़ी चोट,meniscal tear
S83.5,Knee ligament tear,घुटने की नस टूटना,acl tear
S92.3,Foot bone fracture,पैर के पंजे की हड्डी टूटना,metatarsal
T07,Many injuries,कई चोटें,polytrauma
T79.3,Infected wound,घाव का संक्रमण,wound infection
Z47.9,Follow-up of a fracture,टूटी हड्डी की दोबारा जाँच,fracture follow up
Z48.0,Dressing,पट्टी बदलना,dressing
Z96.6,Artificial joint,कृत्रिम जोड़,tkr;thr
D47.3,Too many platelets,प्लेटलेट ज़्यादा,et platelet
D45,Too much blood,ख़ून गाढ़ा,pcv polycythemia
D46.9,Myelodysplasia,मायलोडिस्प्लेज़िया,mds
D59.1,Blood breaks by antibodies,ख़ून टूटना (एंटीबॉडी),aiha
D61.9,Empty marrow,अस्थिमज्जा का सूखना,aplastic anemia
D72.1,Many eosinophils,इओसिनोफ़िल ज़्यादा,eosinophilia
D75.1,Thick blood of altitude,ऊँचाई से गाढ़ा ख़ून,secondary polycythemia
D86.9,Sarcoidosis,सारकॉइडोसिस,sarcoid
C92.0,Acute myeloid leukaemia,एएमएल,aml
C91.1,Chronic lymphatic leukaemia,सीएलएल,cll
C64,Kidney cancer,गुर्दे का कैंसर,rcc
C67.9,Bladder cancer,मूत्राशय का कैंसर,ca bladder
C25.9,Pancreas cancer,अग्न्याशय का कैंसर,ca pancreas
C20,Rectal cancer,मलाशय का कैंसर,ca rectum
C32.9,Voice-box cancer,स्वर यंत्र का कैंसर,ca larynx
C54.1,Womb cancer,बच्चेदानी का कैंसर,ca endometrium
C71.9,Brain tumour,दिमाग़ का कैंसर,glioma
C80.9,Cancer of unknown start,अज्ञात मूल का कैंसर,cup
R57.9,Shock,शॉक,shock
R40.2,Coma,बेहोशी (कोमा),coma
R29.0,Spasms of low calcium,कैल्शियम कमी से ऐंठन,tetany
R20.2,Pins and needles,झनझनाहट,paresthesia
R26.8,Trouble walking,चलने में परेशानी,gait
R47.0,Lost speech,बोल न पाना,aphasia
R68.1,Crying baby,बच्चा बहुत रोए,excess crying
R73.9,High sugar once,शुगर एक बार ज़्यादा,hyperglycemia
R79.8,Abnormal blood test,ख़ून की जाँच असामान्य,abnormal blood test
R93.8,Abnormal picture,एक्स-रे आदि असामान्य,abnormal imaging
T36.0,Antibiotic side effect,एंटीबायोटिक का दुष्प्रभाव,drug reaction antibiotic
T42.4,Sleeping-pill overdose,नींद की गोली ज़्यादा,bzd overdose
T51.0,Alcohol poisoning,शराब का ज़हर,alcohol poisoning
T52.0,Kerosene swallowed,मिट्टी का तेल पीना,kerosene
T54.9,Acid or alkali swallowed,तेज़ाब पीना,corrosive
T56.0,Lead poisoning,सीसे का ज़हर,lead
T58,Smoke of a stove,अंगीठी का धुआँ,co poisoning
T63.2,Scorpion sting,बिच्छू का डंक,scorpion
T75.1,Near drowning,डूबना,drowning
T75.4,Electric shock,बिजली का झटका,electric injury
T88.7,Side effect of a medicine,दवा का दुष्प्रभाव,adr
W57,Insect bite,कीड़े का काटना,insect bite
W55,Animal bite,जानवर का काटना,monkey bite;animal bite
Y59.9,After a vaccine,टीके के बाद,aefi
`;
