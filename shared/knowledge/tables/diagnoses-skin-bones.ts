/** Skin, joints, muscles and bones. Columns: code of ICD-10, English, Hindi, what people call it. */
export const skinBoneDiagnosesCsv = `
L00,Scalded skin of small children,बच्चे की झुलसी सी त्वचा,ssss
L01.1,Impetigo on top of another rash,दूसरे चकत्ते पर पस,secondary impetigo
L02.0,Boil of the face,चेहरे का फोड़ा,facial abscess
L02.1,Boil of the neck,गर्दन का फोड़ा,carbuncle neck
L02.2,Boil of the trunk,धड़ का फोड़ा,back abscess
L02.3,Boil of the buttock,नितंब का फोड़ा,gluteal abscess
L03.0,Pus beside the nail,नाखून के पास मवाद,paronychia;whitlow
L03.1,Spreading skin infection of a limb,हाथ-पैर का फैलता संक्रमण,cellulitis leg
L03.2,Spreading skin infection of the face,चेहरे का फैलता संक्रमण,facial cellulitis
L05.0,Hair cyst of the cleft with pus,रीढ़ के नीचे बाल का फोड़ा,pilonidal abscess
L05.9,Hair cyst of the cleft,रीढ़ के नीचे बाल की थैली,pilonidal sinus
L08.1,Brown patches of the folds,जोड़ों में भूरे दाग़,erythrasma
L08.8,Pitted soles,तलवे में गड्ढे,pitted keratolysis
L10.2,Pemphigus with surface crusts,ऊपरी परत का पेम्फ़िगस,pemphigus foliaceus
L11.0,Scaly bumps of greasy areas by birth,तैलीय जगह के जन्मजात दाने,darier
L12.3,Blisters of skin easily hurt,आसानी से छिलती त्वचा के छाले,eba
L20.0,Itchy folds of atopy,जोड़ों की पुरानी खुजली,besnier prurigo
L21.0,Dandruff,रूसी,dandruff;रूसी
L21.1,Cradle cap,शिशु के सिर की पपड़ी,cradle cap
L23.0,Allergy to metal,धातु से एलर्जी,nickel allergy
L23.2,Allergy to cosmetics,श्रृंगार से एलर्जी,cosmetic dermatitis;hair dye allergy
L23.5,Allergy to cement or rubber,सीमेंट या रबर से एलर्जी,cement dermatitis
L23.7,Allergy to plants,पौधों से एलर्जी,parthenium;plant dermatitis
L24.0,Skin hurt by soap,साबुन से त्वचा,detergent dermatitis;housewife eczema
L25.9,Contact rash of unsure kind,छूने से चकत्ता,contact dermatitis
L26,Whole skin peeling,पूरी त्वचा उतरना,exfoliative dermatitis;erythroderma
L27.1,Drug rash in one place,एक जगह दवा का चकत्ता,fde;fixed drug eruption
L27.2,Rash from food,खाने से चकत्ता,food rash
L29.0,Itch of the anus,गुदा में खुजली,pruritus ani
L29.2,Itch of the vulva,योनि द्वार की खुजली,pruritus vulvae
L30.2,Rash by own allergy to an infection,संक्रमण से शरीर पर चकत्ता,id eruption
L30.3,Eczema with infection,संक्रमित एक्ज़िमा,infective dermatitis
L30.4,Sore folds,जोड़ों की गलन,intertrigo
L40.0,Plaque psoriasis,चकत्ते वाला सोरायसिस,plaque psoriasis
L40.1,Pustular psoriasis all over,पस वाला सोरायसिस,gpp
L40.3,Pustules of palms and soles,हथेली-तलवे के पस वाले दाने,ppp
L40.4,Drop-like psoriasis,बूँदनुमा सोरायसिस,guttate psoriasis
L40.5,Psoriasis with joint disease,जोड़ों वाला सोरायसिस,psa joints
L41.0,Scaly spots that come in crops,झुंड में आते पपड़ीदार दाने,pleva
L43.0,Thick lichen planus,मोटा लाइकेन प्लेनस,hypertrophic lichen planus
L43.2,Lichen planus from a medicine,दवा से लाइकेन प्लेनस,lichenoid drug
L44.0,Orange scaly rash,नारंगी पपड़ीदार चकत्ता,prp;pityriasis rubra pilaris
L50.0,Hives of allergy,एलर्जी की पित्ती,allergic urticaria
L50.1,Hives without cause,बिना कारण पित्ती,csu;idiopathic urticaria
L50.2,Hives from cold or heat,ठंड या गर्मी की पित्ती,cold urticaria
L50.3,Hives from scratching,खुजाने से पित्ती,dermographism
L50.5,Hives from sweating,पसीने की पित्ती,cholinergic urticaria
L51.2,Skin dying over large areas,बड़े हिस्से में त्वचा मरना,ten
L56.0,Sun and medicine together,धूप और दवा का चकत्ता,phototoxic
L56.2,Sun and touched plant together,धूप और पौधे का चकत्ता,berloque
L56.3,Hives from the sun,धूप से पित्ती,solar urticaria
L58.9,Skin hurt by radiation,सिकाई से त्वचा,radiodermatitis
L59.0,Net-like marks of the fire pot,कांगड़ी-अंगीठी के जालीदार दाग़,erythema ab igne;kangri burn mark
L60.1,Nail lifting off,नाखून उखड़ना,onycholysis
L60.3,Brittle nails,नाखून टूटना,nail dystrophy
L62.0,Nails of another disease,दूसरे रोग के नाखून,clubbed nail
L63.0,All scalp hair lost,सिर के सारे बाल गिरना,alopecia totalis
L63.1,All body hair lost,पूरे शरीर के बाल गिरना,alopecia universalis
L64.0,Hair loss from hormone medicine,हार्मोन दवा से बाल गिरना,drug androgenetic alopecia
L65.1,Hair lost in the growing phase,बढ़ते बाल गिरना,anagen effluvium
L67.1,Greying hair,बाल सफ़ेद होना,canities;premature greying
L68.9,Too much hair,ज़्यादा बाल,hypertrichosis
L70.4,Acne of infants,शिशु के मुँहासे,infantile acne
L70.5,Picked acne,नोचे हुए मुँहासे,acne excoriee
L71.0,Rash around the mouth,मुँह के चारों ओर दाने,perioral dermatitis
L72.0,Cyst of the skin surface,त्वचा की ऊपरी थैली,epidermoid cyst
L73.0,Keloid acne of the neck,गर्दन के कीलॉइड मुँहासे,acne keloidalis
L73.1,Beard boils,दाढ़ी की फुंसी,pseudofolliculitis;razor bumps
L75.0,Bad smell of sweat,पसीने की बदबू,bromhidrosis
L81.0,Dark marks after inflammation,सूजन के बाद काले दाग़,pih
L81.2,Freckles,झाइयाँ (धूप के तिल),freckles
L81.3,Milk-coffee spots,दूध-कॉफ़ी दाग़,cafe au lait
L81.5,Pale skin of unsure kind,त्वचा का हल्का रंग,hypopigmentation;guttate hypomelanosis
L85.0,Fish-scale skin acquired,मछली जैसी त्वचा,acquired ichthyosis
L85.1,Thick palms and soles,हथेली-तलवे मोटे,palmoplantar keratoderma
L85.8,Horn of the skin,त्वचा का सींग,cutaneous horn
L87.0,Plugs through the skin,त्वचा से निकलते डाट,kyrle
L88,Ulcer with violet edge,बैंगनी किनारे का घाव,pyoderma gangrenosum
L89.2,Deep bed sore,गहरा बिस्तर घाव,grade 3 bed sore
L90.0,White thin patches,सफ़ेद पतले धब्बे,lichen sclerosus
L90.6,Stretch marks,खिंचाव के निशान,striae
L92.0,Ring-shaped bumps,अँगूठी जैसे दाने,granuloma annulare
L92.3,Lump around a splinter,काँटे के चारों ओर गाँठ,foreign body granuloma
L93.1,Ring-shaped lupus rash,अँगूठी जैसा ल्यूपस,scle
L94.1,Hard line of skin,त्वचा की सख़्त लकीर,linear morphoea
L95.0,Net-marked legs with ulcers,जालीदार पैर और घाव,livedoid vasculopathy
L95.8,Inflamed vessels of the skin,त्वचा की नसों की सूजन,lcv;cutaneous vasculitis
L98.1,Sores made by oneself,अपने बनाए घाव,dermatitis artefacta
L98.2,Painful red patches with fever,बुख़ार के साथ दर्द वाले लाल चकत्ते,sweet syndrome
M00.0,Joint infected by staphylococci,स्टैफ़ से जोड़ का संक्रमण,staph septic arthritis
M01.1,Joint tuberculosis,जोड़ की टी.बी.,tb joint;tb hip
M02.3,Joints after urine or gut infection,पेशाब-दस्त के बाद जोड़,reiter
M03.2,Joints after another infection,दूसरे संक्रमण के बाद जोड़,postinfectious arthritis
M05.1,Rheumatoid lung,रूमैटॉइड फेफड़ा,ra ild
M05.3,Rheumatoid of other organs,दूसरे अंगों का रूमैटॉइड,ra systemic
M06.0,Rheumatoid without factor,फ़ैक्टर-रहित गठिया,seronegative ra
M06.1,Fever and joints of grown-ups,बड़ों का बुख़ार और जोड़,aosd;adult still
M06.4,Inflamed joints of unsure kind,जोड़ों की अस्पष्ट सूजन,inflammatory polyarthritis
M08.0,Childhood rheumatoid,बच्चों का रूमैटॉइड,jra
M08.2,Childhood arthritis with fever,बुख़ार वाला बच्चों का गठिया,sojia
M08.4,Childhood arthritis of few joints,कम जोड़ों का बच्चों का गठिया,oligoarticular jia
M10.2,Gout from a medicine,दवा से गाउट,drug induced gout
M10.3,Gout of weak kidneys,गुर्दे की कमज़ोरी का गाउट,renal gout
M12.2,Joint lining with lumps,जोड़ की झिल्ली की गाँठें,pvns
M12.5,Joint after injury,चोट के बाद जोड़,traumatic arthropathy
M13.0,Many joints inflamed,कई जोड़ों की सूजन,polyarthritis
M13.1,One joint inflamed,एक जोड़ की सूजन,monoarthritis
M14.6,Joint destroyed without feeling,सुन्न पैर का टूटा जोड़,charcot foot
M15.0,Wear of many joints,कई जोड़ों का घिसाव,generalised oa
M15.1,Finger-end nodes,उँगली के सिरे की गाँठ,heberden
M16.1,Wear of a hip by itself,कूल्हे का घिसाव,primary hip oa
M17.0,Wear of both knees,दोनों घुटनों का घिसाव,bilateral oa knee;oa knee
M17.1,Wear of one knee,एक घुटने का घिसाव,unilateral oa knee
M17.3,Wear of a knee after injury,चोट के बाद घुटने का घिसाव,post traumatic oa knee
M18.9,Wear at the thumb's root,अँगूठे की जड़ का घिसाव,cmc oa
M19.1,Wear after injury of another joint,चोट के बाद दूसरे जोड़ का घिसाव,post traumatic arthritis
M20.2,Stiff big toe,पैर का अँगूठा सख़्त,hallux rigidus
M20.4,Hammer toe,टेढ़ी पैर की उँगली,hammer toe
M20.0,Bent finger,टेढ़ी उँगली,boutonniere;mallet finger
M21.3,Wrist or foot dropping,कलाई या पंजा गिरना (अर्जित),acquired drop foot
M21.7,Legs of unequal length,पैर छोटा-बड़ा,lld
M22.0,Knee cap slipping again and again,घुटने की कटोरी बार-बार खिसकना,patellar dislocation recurrent
M22.2,Pain between knee cap and thigh,घुटने की कटोरी का दर्द,patellofemoral pain
M23.4,Loose piece in the knee,घुटने में ढीला टुकड़ा,loose body knee
M23.5,Knee that gives way,घुटना लचकना,chronic knee instability
M24.4,Joint slipping again and again,जोड़ बार-बार उतरना,recurrent shoulder dislocation
M25.4,Water in a joint,जोड़ में पानी,joint effusion
M25.6,Stiff joint of unsure cause,जोड़ में अकड़न,joint stiffness
M25.0,Blood in a joint,जोड़ में ख़ून,haemarthrosis
M30.0,Inflamed arteries with nodules,धमनियों की गाँठदार सूजन,pan
M31.0,Inflamed vessels of kidney and lung,गुर्दे-फेफड़े की नसों की सूजन,goodpasture
M31.1,Platelets clotting small vessels,छोटी नसों में थक्के,ttp
M31.3,Vessels of nose lung and kidney,नाक-फेफड़ा-गुर्दे की नसें,gpa;wegener
M31.4,Pulseless disease,बिना नाड़ी का रोग,takayasu
M32.0,Lupus from a medicine,दवा से ल्यूपस,drug induced lupus
M32.1,Lupus of kidney or other organ,गुर्दे आदि का ल्यूपस,lupus nephritis
M33.0,Childhood muscle and skin inflammation,बच्चों की मांस-त्वचा सूजन,jdm
M33.1,Muscle and skin inflammation,मांस और त्वचा की सूजन,dermatomyositis
M34.1,Scleroderma of fingers,उँगलियों का स्क्लेरोडर्मा,crest
M35.1,Mixed tissue disease,मिला-जुला ऊतक रोग,mctd
M35.2,Mouth and genital ulcers with eyes,मुँह-जननांग छाले और आँख,behcet
M35.7,Loose joints,ढीले जोड़,hypermobility
M40.0,Stoop of posture,झुककर बैठने से कूबड़,postural kyphosis
M41.1,Crooked spine of youth,किशोर की टेढ़ी रीढ़,ais
M42.0,Stoop of growing youth,किशोर का कूबड़,scheuermann
M43.0,Gap in a vertebra,कशेरुका में दरार,spondylolysis
M43.6,Stiff neck to one side,गर्दन अकड़कर टेढ़ी,acute wry neck;torticollis acquired
M46.0,Inflamed spine ligaments,रीढ़ के स्नायु की सूजन,spinal enthesopathy
M46.1,Inflamed joint of spine and pelvis,कूल्हे-रीढ़ जोड़ की सूजन,sacroiliitis
M46.9,Inflammatory back of unsure kind,सूजन वाला कमर रोग,spondyloarthropathy;spa
M47.1,Neck wear pressing the cord,गर्दन के घिसाव से नस दबना,csm;cervical myelopathy
M47.2,Neck or back wear pressing a root,घिसाव से जड़ की नस दबना,cervical spondylosis radiculopathy
M48.4,Spine break by overuse,रीढ़ की थकान दरार,fatigue fracture spine
M48.5,Collapsed vertebra,कशेरुका दबना,wedge compression
M49.0,Tuberculosis of the spine,रीढ़ की टी.बी.,potts;caries spine
M50.0,Neck disc pressing the cord,गर्दन की डिस्क से रीढ़ दबना,disc myelopathy
M50.3,Worn neck disc,गर्दन की घिसी डिस्क,cervical disc degeneration
M51.2,Back disc pushed out,कमर की डिस्क बाहर,pivd;lumbar disc
M51.3,Worn back disc,कमर की घिसी डिस्क,lumbar disc degeneration
M53.0,Neck with headache and dizziness,गर्दन से सिरदर्द-चक्कर,cervicocranial
M54.1,Nerve-root pain,नस की जड़ का दर्द,radiculopathy
M54.3,Sciatica,साइटिका,sciatica;साइटिका
M54.6,Upper back pain,पीठ के ऊपरी भाग का दर्द,thoracic pain
M60.0,Pus in muscle,मांस में मवाद,pyomyositis
M60.9,Inflamed muscle,मांसपेशी की सूजन,myositis
M61.0,Bone forming in muscle after injury,चोट के बाद मांस में हड्डी,myositis ossificans
M62.4,Shortened muscle,मांसपेशी सिकुड़ी,muscle contracture
M62.5,Wasted muscle,मांसपेशी सूखी,muscle wasting
M65.0,Pus in a tendon sheath,नस की थैली में मवाद,septic tenosynovitis
M65.9,Inflamed tendon sheath,नस की थैली की सूजन,tenosynovitis
M67.0,Short heel tendon,एड़ी की नस छोटी,tight tendo achilles
M70.2,Swollen elbow tip,कोहनी के सिरे की सूजन,olecranon bursitis
M70.4,Housemaid's knee,घुटने के आगे की सूजन,prepatellar bursitis
M70.0,Crackling wrist,कलाई की चरचराहट,intersection syndrome
M72.0,Fingers drawn into the palm,हथेली में मुड़ती उँगलियाँ,dupuytren
M72.6,Flesh-eating infection,मांस सड़ाने वाला संक्रमण,necrotising fasciitis
M75.2,Biceps tendon pain,बाइसेप्स की नस का दर्द,bicipital tendinitis
M75.3,Lime in the shoulder,कंधे में कैल्शियम,calcific shoulder
M75.5,Inflamed shoulder bursa,कंधे की थैली की सूजन,subacromial bursitis
M76.5,Jumper's knee,घुटने की नस का दर्द,patellar tendinitis
M76.8,Shin pain of running,दौड़ने से पिंडली दर्द,shin splint
M77.4,Pain of the front foot,पंजे का दर्द,metatarsalgia
M79.0,Rheumatism of unsure kind,वात दर्द,rheumatism
M79.2,Nerve pain of unsure place,नसों का दर्द,neuralgia
M79.3,Inflamed fat under the skin,त्वचा के नीचे चर्बी की सूजन,panniculitis
M79.6,Pain in a limb,हाथ-पैर में दर्द,limb pain;growing pains
M79.8,Swelling of soft tissue,मांस की सूजन,soft tissue swelling
M80.0,Bone break of thin bones after change of life,रजोनिवृत्ति के बाद हड्डी टूटना,osteoporotic fracture
M81.0,Thin bones after change of life,रजोनिवृत्ति के बाद कमज़ोर हड्डी,postmenopausal osteoporosis
M81.4,Thin bones from a medicine,दवा से कमज़ोर हड्डी,steroid osteoporosis
M81.8,Thin bones of age,बुढ़ापे की कमज़ोर हड्डी,senile osteoporosis
M84.0,Break healed crooked,टेढ़ी जुड़ी हड्डी,malunion
M84.2,Break slow to join,देर से जुड़ती हड्डी,delayed union
M84.3,Stress break,थकान से हड्डी में दरार,stress fracture;march fracture
M84.4,Break through ill bone,रोगी हड्डी का टूटना,pathological fracture
M85.0,Fibrous bone,रेशेदार हड्डी,fibrous dysplasia
M85.4,Single bone cyst,हड्डी की एक थैली,simple bone cyst
M86.1,Fresh bone infection,हड्डी का ताज़ा संक्रमण,acute osteomyelitis
M86.6,Long bone infection,हड्डी का पुराना संक्रमण,chronic osteomyelitis
M89.0,Burning stiff limb after injury,चोट के बाद जलता अकड़ा अंग,crps;sudeck
M91.0,Growing pelvis bone trouble,बढ़ते कूल्हे की हड्डी का रोग,juvenile osteochondrosis pelvis
M92.5,Bump below the knee of youth,किशोर के घुटने के नीचे गाँठ,osgood;osgood schlatter
M92.6,Heel pain of youth,किशोर की एड़ी का दर्द,sever
M93.2,Loose joint surface of youth,जोड़ की सतह का टुकड़ा,ocd knee;osteochondritis dissecans
M94.0,Pain where ribs meet the breast bone,छाती की हड्डी-पसली का दर्द,costochondritis;tietze
M94.2,Soft joint cartilage,जोड़ की नरम उपास्थि,chondromalacia
M95.4,Chest bone sunk in,छाती धँसी,acquired chest deformity
M96.1,Back pain after spine operation,रीढ़ ऑपरेशन के बाद दर्द,failed back
M99.0,Stiff spine segment,रीढ़ का अकड़ा भाग,somatic dysfunction
`;
