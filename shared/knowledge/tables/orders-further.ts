/** More of what `orders.ts` holds, department by department; the columns are the same. */
export const furtherInvestigationsCsv = `
platelets,Platelet count,प्लेटलेट गिनती,plt;platelets
iron-tibc,Iron and binding capacity,आयरन और टीआईबीसी,tibc;serum iron
folate,Folate level,फ़ोलेट जाँच,folic acid level
g6pd-level,G6PD level,जी6पीडी स्तर,g6pd assay
aptt,aPTT,एपीटीटी,aptt
fibrinogen,Fibrinogen,फ़ाइब्रिनोजन,fibrinogen
coombs,Coombs test,कूम्ब्स जाँच,dct;ict;coombs
ldh,LDH,एलडीएच,ldh
cpk,CPK,सीपीके,cpk;ck
procalcitonin,Procalcitonin,प्रोकैल्सिटोनिन,pct
ammonia,Blood ammonia,अमोनिया,nh3
abg,Arterial blood gas,ख़ून की गैस जाँच,abg
lactate,Lactate,लैक्टेट,lactate
ketones,Ketones in blood or urine,कीटोन जाँच,ketones
c-peptide,C-peptide,सी-पेप्टाइड,c peptide
gad-antibody,GAD antibody,जीएडी एंटीबॉडी,gad
fructosamine,Fructosamine,फ्रुक्टोसामीन,fructosamine
free-t3,Free T3,फ़्री टी3,ft3
trab,TSH-receptor antibody,टीएसएच रिसेप्टर एंटीबॉडी,trab
thyroid-scan,Thyroid uptake scan,थायरॉइड स्कैन,tc scan
acth,ACTH,एसीटीएच,acth
synacthen,ACTH stimulation test,एसीटीएच उत्तेजना जाँच,synacthen
aldosterone-renin,Aldosterone and renin,एल्डोस्टेरोन-रेनिन,arr
metanephrines,Metanephrines in plasma or urine,मेटानेफ़्रिन,metanephrines
dheas,DHEA-S,डीएचईए-एस,dheas
seventeen-ohp,17-hydroxyprogesterone,17-ओएचपी,17 ohp
alkaline-phosphatase,Alkaline phosphatase,एल्कलाइन फ़ॉस्फ़ेटेज,alp
karyotype,Chromosome study,गुणसूत्र जाँच,karyotype
ca-125,CA-125,सीए-125,ca125
afp,Alpha-fetoprotein,एएफ़पी,afp
cea,CEA,सीईए,cea
double-marker,Blood screen of the first three months of pregnancy,पहली तिमाही की ख़ून जाँच,double marker;dual marker
quadruple-marker,Blood screen of the middle of pregnancy,दूसरी तिमाही की ख़ून जाँच,quad marker
nst,Heart tracing of the baby,बच्चे की धड़कन की जाँच,nst;ctg
doppler-obstetric,Doppler of the pregnancy,गर्भ का डॉप्लर,obs doppler
high-vaginal-swab,Vaginal swab,योनि का स्वाब,hvs
hsg,X-ray of womb and tubes,बच्चेदानी-नली का एक्स-रे,hsg
endometrial-biopsy,Biopsy of the womb lining,बच्चेदानी की परत की जाँच,eb
via,Cervix check with vinegar,बच्चेदानी मुँह की सिरका जाँच,via
ham-d,Depression score,अवसाद का अंक,phq9;hamd
mmse,Memory score,याददाश्त का अंक,mmse;moca
drug-screen,Urine screen for drugs,नशे की पेशाब जाँच,drug screen
carbamazepine-level,Carbamazepine level,कार्बामेज़ेपीन स्तर,cbz level
clozapine-count,White count on clozapine,क्लोज़ापीन पर सफ़ेद कोशिका,anc clozapine
iq-test,IQ assessment,बौद्धिक जाँच,iq
wood-lamp,Wood's lamp,वुड लैंप,wood lamp
patch-test,Patch test,पैच टेस्ट,patch test
tzanck,Tzanck smear,ज़ैंक स्मीयर,tzanck
dermoscopy,Dermoscopy,डर्मोस्कोपी,dermoscopy
nail-clipping,Nail clipping for fungus,नाखून की फफूँद जाँच,nail koh
hip-xray,Hip X-ray,कूल्हे का एक्स-रे,x ray hip
shoulder-xray,Shoulder X-ray,कंधे का एक्स-रे,x ray shoulder
neck-xray,Neck X-ray,गर्दन का एक्स-रे,x ray cervical
hand-xray,X-ray of both hands,दोनों हाथों का एक्स-रे,x ray hands
foot-xray,Foot X-ray,पैर का एक्स-रे,x ray foot
joint-fluid,Joint fluid study,जोड़ के पानी की जाँच,synovial fluid
usg-hip-infant,Ultrasound of an infant's hips,शिशु के कूल्हे का अल्ट्रासाउंड,usg hip
ct-angiography,CT of the heart arteries,दिल की नसों का सी.टी.,ctca
coronary-angiography,Coronary angiography,एंजियोग्राफी,cag
abi,Ankle pressure index,टखने का दबाव अनुपात,abi
chest-ct-angio,CT for a lung clot,फेफड़े के थक्के का सी.टी.,ctpa
carotid-doppler,Neck artery Doppler,गर्दन की धमनी का डॉप्लर,carotid doppler
sleep-study,Sleep study,नींद की जाँच,polysomnography
adenosine-deaminase,ADA of fluid,पानी की एडीए जाँच,ada
csf,Spinal fluid study,रीढ़ के पानी की जाँच,csf
pleural-fluid,Pleural fluid study,छाती के पानी की जाँच,pleural tap
ascitic-fluid,Belly fluid study,पेट के पानी की जाँच,ascitic tap
h-pylori,Helicobacter test,एच. पाइलोरी जाँच,h pylori
calprotectin,Stool calprotectin,मल कैल्प्रोटेक्टिन,calprotectin
ige-specific,Allergy blood test,एलर्जी की ख़ून जाँच,specific ige
sweat-chloride,Sweat test,पसीने की जाँच,sweat chloride
echo-child,Echocardiogram of a child,बच्चे का इको,paed echo
hearing-newborn,Newborn hearing screen,नवजात सुनने की जाँच,oae;bera
reducing-sugar-urine,Reducing sugar in urine,पेशाब में रिड्यूसिंग शुगर,reducing sugar
fibroscan,Liver stiffness,जिगर की सख़्ती,fibroscan
viral-load,HIV viral load,एच.आई.वी. वायरल लोड,viral load
cd4,CD4 count,सीडी4,cd4
hbv-dna,Hepatitis B DNA,हेपेटाइटिस बी डीएनए,hbv dna
hcv-rna,Hepatitis C RNA,हेपेटाइटिस सी आरएनए,hcv rna
brucella,Brucella test,ब्रूसेला जाँच,brucella
urine-calcium,Calcium in 24-hour urine,24 घंटे पेशाब कैल्शियम,urine calcium
stone-analysis,Stone analysis,पथरी की जाँच,stone
uroflow,Urine flow,पेशाब की धार की जाँच,uroflowmetry
post-void,Urine left after passing,पेशाब के बाद बचा पेशाब,pvr
`;

export const furtherReferralsCsv = `
blood-bank,Blood Bank,रक्त केंद्र,blood bank
vascular-surgery,Vascular Surgery,रक्तवाहिनी शल्य,ctvs
oncosurgery,Cancer Surgery,कैंसर शल्य,surgical onco
pain-clinic,Pain Clinic,दर्द क्लिनिक,pain
palliative-care,Palliative Care,उपशामक देखभाल,palliative
psychology,Clinical Psychology,नैदानिक मनोविज्ञान,psychologist
speech-therapy,Speech Therapy,वाणी उपचार,speech
occupational-therapy,Occupational Therapy,व्यावसायिक उपचार,ot
one-stop-centre,One-stop Centre for women,महिलाओं का वन-स्टॉप केंद्र,sakhi;violence
ictc,HIV Testing Centre,एच.आई.वी. जाँच केंद्र,ictc
leprosy-unit,District Leprosy Unit,ज़िला कुष्ठ इकाई,leprosy
anti-rabies,Anti-rabies Clinic,रेबीज़-रोधी क्लिनिक,arc
immunisation,Immunisation Clinic,टीकाकरण क्लिनिक,vaccine
community-health-centre,Community Health Centre,सामुदायिक स्वास्थ्य केंद्र,chc
primary-health-centre,Primary Health Centre,प्राथमिक स्वास्थ्य केंद्र,phc
civil-hospital,Civil Hospital,सिविल अस्पताल,ch
`;

export const furtherAdviceCsv = `
light-food,all,Eat light food and in small amounts.,हल्का खाना थोड़ा-थोड़ा खाएँ।
report-rash,all,Stop the new medicine and tell us at once if a rash or swelling comes.,चकत्ते या सूजन आए तो नई दवा रोकें और तुरंत बताएँ।
sick-day-steroid,endocrinology,In fever or vomiting never leave the steroid out; call us the same day about a higher dose.,बुख़ार या उल्टी में स्टेरॉइड न छोड़ें; बढ़ी ख़ुराक के लिए उसी दिन फ़ोन करें।
sick-day-diabetes,endocrinology,When ill never stop insulin; measure sugar every four hours and drink water.,बीमारी में इंसुलिन बंद न करें; हर चार घंटे शुगर नापें और पानी पिएँ।
metformin-food,endocrinology,Take metformin with or after food.,मेटफ़ॉर्मिन खाने के साथ या बाद लें।
calcium-separate,endocrinology,Take thyroid tablets four hours apart from iron and calcium.,थायरॉइड की गोली आयरन-कैल्शियम से चार घंटे अलग लें।
fever-antithyroid,endocrinology,For fever or sore throat stop the overactive-thyroid tablet and come for a blood count.,बुख़ार या गला ख़राब हो तो थायरॉइड कम करने की गोली रोकें और ख़ून की जाँच कराएँ।
ankle-swelling,cardiology,Tell us if your feet swell or you gain two kilos in three days.,पैर सूजें या तीन दिन में दो किलो वज़न बढ़े तो बताएँ।
stroke-signs,cardiology,Face bent or arm weak or speech lost: call 108 at once.,चेहरा टेढ़ा या हाथ कमज़ोर या बोली बंद हो तो तुरंत 108।
bleeding-thinner,cardiology,On blood thinners: no injections into muscle and tell every doctor and dentist.,ख़ून पतला करने की दवा पर मांस में सुई न लगवाएँ; हर डॉक्टर और दंत चिकित्सक को बताएँ।
aspirin-food,cardiology,Take aspirin after food; tell us of black stools.,एस्पिरिन खाने के बाद लें; काला मल हो तो बताएँ।
standing-slow,cardiology,Stand up slowly; sit first for a minute.,धीरे उठें; पहले एक मिनट बैठें।
exercise-heart,cardiology,Walk daily as far as you can talk while walking.,रोज़ उतना चलें कि चलते हुए बात कर सकें।
burn-cool,medicine,Pour cool running water on a burn for twenty minutes; no toothpaste or ghee.,जले पर बीस मिनट ठंडा बहता पानी डालें; मंजन या घी न लगाएँ।
snake-still,medicine,After a snake bite keep the limb still; no cutting or tying; go to hospital at once.,साँप काटे तो अंग न हिलाएँ; चीरा या कसकर पट्टी नहीं; तुरंत अस्पताल जाएँ।
sting-remove,medicine,Scrape the sting out and put something cold; call 108 for swelling of the face or trouble breathing.,डंक खुरचकर निकालें और ठंडा रखें; चेहरा सूजे या साँस फूले तो 108।
cold-warm,medicine,Warm slowly with dry clothes; do not rub frozen fingers.,सूखे कपड़ों से धीरे गर्म करें; जमी उँगलियाँ न रगड़ें।
field-clothes,medicine,Wear full clothes in grass and fields and check the skin for ticks every evening.,घास-खेत में पूरे कपड़े पहनें और शाम को चिचड़ी के लिए त्वचा देखें।
dust-mask,medicine,Wear a mask at the stone cutting and wet the dust.,पत्थर के काम में मास्क पहनें और धूल गीली रखें।
smoke-kitchen,medicine,Keep away from kitchen smoke; let it out by a chimney.,चूल्हे के धुएँ से बचें; चिमनी से बाहर निकालें।
urine-hold,medicine,Do not hold urine; wipe from front to back.,पेशाब न रोकें; आगे से पीछे साफ़ करें।
stone-water,medicine,Drink until the urine is clear like water.,इतना पानी पिएँ कि पेशाब साफ़ रहे।
liver-salt,medicine,Eat salt-free food and no medicine without asking.,बिना नमक खाएँ और बिना पूछे कोई दवा न लें।
complementary-feeding,paediatrics,From six months give mashed food three to five times beside mother's milk.,छह महीने से माँ के दूध के साथ मसला खाना तीन से पाँच बार दें।
fever-fit,paediatrics,In a fit lay the child on the side and note the time; call 108 after five minutes.,दौरे में बच्चे को करवट लिटाएँ और समय देखें; पाँच मिनट बाद 108।
rtuf,paediatrics,Give the packet food in small bites with water.,पैकेट वाला आहार थोड़ा-थोड़ा पानी के साथ दें।
kangaroo,paediatrics,Hold the small baby skin to skin most of the day.,छोटे शिशु को दिन भर सीने से त्वचा लगाकर रखें।
jaundice-newborn,paediatrics,Feed every two hours; come at once if palms and soles turn yellow.,हर दो घंटे दूध पिलाएँ; हथेली-तलवे पीले हों तो तुरंत आएँ।
school-screen,paediatrics,No screen before two years; at most one hour a day later.,दो साल से पहले स्क्रीन नहीं; बाद में दिन में एक घंटे से कम।
iron-syrup-teeth,paediatrics,Give iron drops at the back of the tongue; stools turn black.,आयरन की बूँदें जीभ के पीछे दें; मल काला होगा।
anc-food,obstetrics-gynaecology,Eat one meal more than before; green leaves and milk and pulses.,पहले से एक बार ज़्यादा खाएँ; हरी सब्ज़ी और दूध और दाल।
folic-before,obstetrics-gynaecology,Take folic acid from before pregnancy until three months.,गर्भ से पहले से तीन महीने तक फ़ोलिक एसिड लें।
breast-latch,obstetrics-gynaecology,Feed from both breasts; the whole dark part in the baby's mouth.,दोनों स्तनों से पिलाएँ; काला घेरा पूरा मुँह में रहे।
wound-caesarean,obstetrics-gynaecology,Keep the wound dry; come for redness or pus or fever.,घाव सूखा रखें; लाली या मवाद या बुख़ार हो तो आएँ।
contraception-spacing,obstetrics-gynaecology,Keep at least two years between births; choose a method today.,दो बच्चों में कम से कम दो साल का अंतर रखें; आज तरीक़ा चुनें।
pelvic-exercise,obstetrics-gynaecology,Tighten the muscle that holds urine ten times three times a day.,पेशाब रोकने वाली मांसपेशी दिन में तीन बार दस-दस बार कसें।
grounding,psychiatry,In panic name five things you see and breathe out slowly; it passes.,घबराहट में पाँच चीज़ें देखकर बोलें और धीरे साँस छोड़ें; यह बीत जाता है।
activity-plan,psychiatry,Do one small useful thing each day even without wish.,मन न हो तब भी रोज़ एक छोटा काम करें।
ocd-exposure,psychiatry,Wait ten minutes before you wash or check again; then longer.,दोबारा धोने या जाँचने से पहले दस मिनट रुकें; फिर और देर।
clozapine-fever,psychiatry,On clozapine come the same day for fever or sore throat.,क्लोज़ापीन पर बुख़ार या गला ख़राब हो तो उसी दिन आएँ।
child-praise,psychiatry,Praise the child at once for what is done well; few rules and the same each day.,अच्छे काम पर तुरंत शाबाशी दें; नियम कम और रोज़ एक जैसे।
dementia-safe,psychiatry,Keep the same routine and light at night; a card with the phone number in the pocket.,रोज़ एक जैसा क्रम और रात में रोशनी रखें; जेब में फ़ोन नंबर का कार्ड।
photo-protect,dermatology,Cover patches from the sun with cloth and sunscreen.,दाग़ों को कपड़े और सनस्क्रीन से धूप से बचाएँ।
foot-care-leprosy,dermatology,Look at hands and feet every evening; soak and oil them; never walk barefoot.,रोज़ शाम हाथ-पैर देखें; भिगोकर तेल लगाएँ; नंगे पैर न चलें।
methotrexate-weekly,dermatology,Methotrexate is taken on one day of the week only.,मेथोट्रेक्सेट हफ़्ते में केवल एक दिन लें।
hair-gentle,dermatology,Wash the scalp twice a week; no hot oil and no tight plaits.,सिर हफ़्ते में दो बार धोएँ; गर्म तेल और कसी चोटी नहीं।
wart-share,dermatology,Do not share towels and razors.,तौलिया और रेज़र साझा न करें।
posture,orthopaedics,Sit with the back supported and stand up every half hour.,पीठ टिकाकर बैठें और हर आधे घंटे उठें।
shoulder-pendulum,orthopaedics,Swing the arm like a pendulum twenty times twice a day.,बाँह को पेंडुलम जैसे दिन में दो बार बीस-बीस बार हिलाएँ।
heel-stretch,orthopaedics,Stretch the calf and roll the sole on a bottle morning and evening.,सुबह-शाम पिंडली खींचें और तलवा बोतल पर घुमाएँ।
fall-proof,orthopaedics,Dry floors and light at night and shoes with grip.,सूखा फ़र्श रखें और रात में रोशनी और पकड़ वाले जूते।
plaster-dry,orthopaedics,Keep the plaster dry and move the fingers every hour.,प्लास्टर सूखा रखें और हर घंटे उँगलियाँ हिलाएँ।
gout-food,orthopaedics,No alcohol and little red meat; drink much water.,शराब नहीं और लाल मांस कम; पानी ज़्यादा।
`;

export const furtherOrderSetsCsv = `
scrub-typhus,medicine,Scrub typhus suspected,स्क्रब टाइफ़स का शक,cbc;platelets;scrub-igm;lft;creatinine;chest-xray,field-clothes;fluids;come-back-worse
urine-infection,medicine,Urine infection,पेशाब का संक्रमण,urine-routine;urine-culture;creatinine;rbs,urine-hold;fluids;finish-course;come-back-worse
copd-review,medicine,COPD or dust lung,सीओपीडी या धूल का फेफड़ा,spirometry;chest-xray;cbc;sputum-naat,no-tobacco;smoke-kitchen;dust-mask;inhaler-rinse
ckd-review,medicine,Kidney disease,गुर्दे की बीमारी,creatinine;electrolytes;hb;urine-acr;calcium;usg-kub,less-salt;come-back-worse
cirrhosis-review,medicine,Cirrhosis,सिरोसिस,lft;pt-inr;cbc;electrolytes;usg-abdomen;endoscopy,no-alcohol;liver-salt;come-back-worse
bite-sting,medicine,Snake bite or many stings,साँप का काटना या कई डंक,cbc;pt-inr;creatinine;urine-routine,snake-still;sting-remove;call-108
child-pneumonia,paediatrics,Child with cough and fast breath,खाँसी और तेज़ साँस वाला बच्चा,cbc;crp;chest-xray,child-danger;keep-feeding;finish-course
child-malnutrition,paediatrics,Malnourished child,कुपोषित बच्चा,cbc;rbs;urine-routine;mantoux;hiv,rtuf;complementary-feeding;child-danger
child-anaemia,paediatrics,Child with anaemia,बच्चे में ख़ून की कमी,cbc;peripheral-smear;reticulocytes;ferritin;sickling,iron-syrup-teeth;complementary-feeding
newborn-jaundice,paediatrics,Newborn with jaundice,नवजात का पीलिया,bilirubin;blood-group;coombs;cbc;newborn-tsh;lead-g6pd,jaundice-newborn;warm-baby
first-fit,paediatrics,Child after a first fit,बच्चे का पहला दौरा,rbs;calcium;electrolytes;eeg;mri-brain,fever-fit;child-danger
nephrotic-child,paediatrics,Swollen child with protein,प्रोटीन वाला सूजा बच्चा,urine-routine;urine-acr;albumin;creatinine;lipid-profile;mantoux,less-salt;child-danger
gdm-review,obstetrics-gynaecology,Diabetes in pregnancy,गर्भ में मधुमेह,fbs;ppbs;hba1c;urine-routine;usg-obstetric,less-sugar;walk;kick-count;pregnancy-danger
anaemia-pregnancy,obstetrics-gynaecology,Anaemia in pregnancy,गर्भ में ख़ून की कमी,cbc;peripheral-smear;ferritin;sickling;stool-routine,iron-pregnancy;anc-food;pregnancy-danger
postnatal-check,obstetrics-gynaecology,Six weeks after birth,प्रसव के छह हफ़्ते बाद,hb;urine-routine;fbs,breast-latch;contraception-spacing;pelvic-exercise;breast-exam
discharge-workup,obstetrics-gynaecology,Vaginal discharge,सफ़ेद पानी,high-vaginal-swab;via;hiv;vdrl,partner-treat;wash-hands;finish-course
infertility-couple,obstetrics-gynaecology,Couple without a child,संतानहीन दंपती,tsh;prolactin;lh-fsh;amh;semen;usg-pelvis;hsg,lose-weight;no-tobacco;folic-before
psychosis-first,psychiatry,First psychosis,पहली मनोविकृति,cbc;tsh;lft;fbs;b12;drug-screen;mri-brain,family-watch;do-not-stop;no-driving-drowsy
dementia-workup,psychiatry,Memory loss,याददाश्त की कमी,cbc;tsh;b12;electrolytes;vdrl;mmse;ct-head,dementia-safe;family-watch
anxiety-panic,psychiatry,Anxiety or panic,घबराहट,tsh;ecg;hb;rbs,slow-breathing;grounding;sleep-routine;no-alcohol
opioid-start,psychiatry,Opioid dependence (चिट्टा),अफ़ीम की लत (चिट्टा),hiv;hcv;hbsag;lft;drug-screen,family-watch;no-sharing;suicide-help
child-behaviour,psychiatry,Restless or slow child,चंचल या धीमा बच्चा,tsh;hb;audiometry;vision;iq-test,child-praise;school-screen;sleep-routine
clozapine-start,psychiatry,Starting clozapine,क्लोज़ापीन शुरू,cbc;clozapine-count;fbs;lipid-profile;ecg;lft,clozapine-fever;do-not-stop;no-driving-drowsy
leprosy-workup,dermatology,Leprosy suspected,कुष्ठ का शक,slit-smear;skin-biopsy;cbc;lft;lead-g6pd,foot-care-leprosy;finish-course;treat-family
psoriasis-systemic,dermatology,Psoriasis before tablets,सोरायसिस की गोली से पहले,cbc;lft;creatinine;hbsag;hcv;chest-xray;upt,methotrexate-weekly;moisturise;no-alcohol
hives-workup,dermatology,Hives over six weeks,छह हफ़्ते से पित्ती,cbc;esr;tsh;anti-tpo;stool-routine;urine-routine,report-rash;mild-soap
hair-loss,dermatology,Hair loss,बाल झड़ना,cbc;ferritin;tsh;vitamin-d;b12,hair-gentle;fibre
pigment-patch,dermatology,Pale or dark patches,सफ़ेद या काले दाग़,wood-lamp;skin-scraping;tsh;slit-smear,photo-protect;sunscreen;no-steroid-cream
blistering,dermatology,Blisters of the skin,त्वचा के छाले,cbc;rbs;tzanck;skin-biopsy;pus-culture,mild-soap;report-rash;come-back-worse
frozen-shoulder,orthopaedics,Stiff shoulder,अकड़ा कंधा,shoulder-xray;fbs;hba1c;tsh,shoulder-pendulum;warm-pack
neck-arm-pain,orthopaedics,Neck and arm pain,गर्दन और बाँह का दर्द,neck-xray;vitamin-d;b12,neck-pillow;posture;back-danger
osteoporosis,orthopaedics,Thin bones,कमज़ोर हड्डियाँ,dexa-scan;calcium;vitamin-d;alkaline-phosphatase;pth;tsh,sun-vitamin-d;fall-proof;walk
gout-attack,orthopaedics,Gout,गाउट,uric-acid;creatinine;cbc;crp;joint-fluid,gout-food;ice;elevate
bone-infection,orthopaedics,Bone or joint infection,हड्डी या जोड़ का संक्रमण,cbc;esr;crp;blood-culture;limb-xray;joint-fluid,elevate;come-back-worse
heel-pain,orthopaedics,Heel pain,एड़ी का दर्द,foot-xray;uric-acid;vitamin-d,heel-stretch;lose-weight;ice
hyperthyroid-start,endocrinology,Overactive thyroid,थायरॉइड ज़्यादा,tsh;free-t4;free-t3;trab;cbc;lft;ecg,fever-antithyroid;no-tobacco
calcium-workup,endocrinology,Calcium high or low,कैल्शियम ज़्यादा या कम,calcium;albumin;pth;vitamin-d;magnesium;creatinine;ecg,sun-vitamin-d;fluids
adrenal-weak,endocrinology,Adrenal weakness,अधिवृक्क की कमी,cortisol;acth;synacthen;electrolytes;rbs,sick-day-steroid;steroid-never-stop
cushing-workup,endocrinology,Cushing's suspected,कुशिंग का शक,dexa-suppression;cortisol;acth;fbs;electrolytes,steroid-never-stop;come-back-worse
short-stature,endocrinology,Short child,छोटे कद का बच्चा,bone-age;tsh;free-t4;igf1;ttg;cbc;karyotype,keep-feeding;vaccines
type1-new,endocrinology,New type 1 diabetes,नया टाइप 1 मधुमेह,rbs;hba1c;ketones;gad-antibody;c-peptide;tsh;ttg,insulin-site;insulin-cool;sick-day-diabetes;low-sugar-signs
hirsutism-workup,endocrinology,Hair on a woman's face,स्त्री के चेहरे पर बाल,testosterone;dheas;seventeen-ohp;prolactin;tsh;usg-pelvis,lose-weight;walk
atrial-fibrillation,cardiology,Atrial fibrillation,एट्रियल फ़िब्रिलेशन,ecg;echo;tsh;creatinine;pt-inr;holter,bleeding-thinner;stroke-signs;no-alcohol
after-heart-attack,cardiology,After a heart attack,दिल के दौरे के बाद,ecg;echo;lipid-profile;hba1c;creatinine,aspirin-food;exercise-heart;no-tobacco;less-fat;chest-pain
resistant-hypertension,cardiology,Blood pressure not coming down,न उतरने वाला बीपी,creatinine;electrolytes;tsh;aldosterone-renin;metanephrines;abpm;usg-kub,less-salt;bp-medicine-daily;standing-slow
palpitations,cardiology,Palpitations,धड़कन महसूस होना,ecg;holter;tsh;hb;electrolytes;echo,standing-slow;no-alcohol;come-back-worse
leg-clot,cardiology,Leg clot suspected,पैर में थक्के का शक,doppler-leg;d-dimer;cbc;creatinine,bleeding-thinner;elevate;come-back-worse
child-murmur,cardiology,Murmur in a child,बच्चे के दिल में आवाज़,echo-child;ecg;chest-xray;hb,vaccines;keep-feeding;child-danger
`;

export const furtherNoteTemplatesCsv = `
medicine-cough,medicine,Cough,खाँसी,Days; sputum and its colour; blood; fever; weight loss; night sweats; smoke and dust; tuberculosis at home; inhalers,SpO2; breathing rate; sound of the cough; nails; neck nodes; weight
medicine-jaundice,medicine,Jaundice,पीलिया,Days; colour of urine and stool; itch; fever; alcohol; medicines and herbs; injections; travel; family,Yellow eyes; alertness; belly swelling; foot swelling; scratch marks; temperature
medicine-bite,medicine,Bite or sting,काटना या डंक,What bit and when; first aid done; swelling; bleeding; drooping lids; vomiting; breath; allergy before; tetanus,Bite marks; swelling measured and marked; eyelids; speech; bleeding gums; pulse; blood pressure; SpO2
paediatrics-cough,paediatrics,Child with cough,खाँसी वाला बच्चा,Age; days; fever; feeding; fast breath seen; noisy breath; choking; tuberculosis at home; vaccines,Breaths counted for one minute; chest indrawing; SpO2; stridor; wheeze; alertness; weight
paediatrics-newborn,paediatrics,Newborn,नवजात,Birth place and weight; cried at once; feeding; urine and stool; jaundice since; fever of mother; waters,Weight; temperature; breaths counted twice; colour of palms and soles; navel; movement; soft spot; sucking
obstetrics-postnatal,obstetrics-gynaecology,After birth,प्रसव के बाद,Date and kind of birth; bleeding; fever; smell; breasts; urine; mood and sleep; baby's feeding,Pulse; blood pressure; temperature; pallor; breasts; belly; wound; legs
gynaecology-discharge,obstetrics-gynaecology,Discharge or pain below,सफ़ेद पानी या पेड़ू दर्द,Since when; colour and smell; itch; pain; fever; LMP; contraception; partner's symptoms; earlier treatment,Temperature; pulse; belly tender where; pallor
psychiatry-substance,psychiatry,Substance use,नशा,What and how much; since when; last use; withdrawal before; fits; injecting; money and law; family; wish to stop,Tremor; sweating; pulse; blood pressure; orientation; needle marks; yellow eyes
psychiatry-child,psychiatry,Child's behaviour,बच्चे का व्यवहार,Birth and milestones; speech; school and teachers; sleep; screen; friends; fears; fits; family,Eye contact; play; attention; speech; answers to name; growth
dermatology-ulcer,dermatology,Sore that does not heal,न भरने वाला घाव,Since when; how it began; pain; discharge; sugar; numbness; travel; treatment tried,Picture with a scale; edge and floor; smell; feeling around; pulses of the foot; groin or neck nodes
dermatology-hair-nail,dermatology,Hair and nails,बाल और नाखून,Since when; sudden or slow; illness or birth before; food; medicines; family; itching scalp,Scalp close picture; pull test of hair; nails of all fingers; other skin
orthopaedics-injury,orthopaedics,Injury,चोट,When and how; fall from what height; could walk or use it; numbness; wound; tetanus; head hit; alcohol,Swelling and shape beside the other side; skin; movement; feeling and colour below; pulse below
orthopaedics-child,orthopaedics,Child limping or bent,लँगड़ाता या टेढ़ा बच्चा,Since when; birth; walking age; pain at night; fever; injury; family,Standing from front and back; walking; hips turned; knees; feet; spine on bending
endocrinology-low-sugar,endocrinology,Low sugars,शुगर कम होना,How often and when; what is felt; reading then; who helped; meals missed; insulin units and sites; kidney; alcohol,Sugar now; injection sites; weight; feet; tremor; alertness
endocrinology-growth,endocrinology,Growth and puberty,बढ़त और यौवन,Birth weight; heights before; parents' heights; diet; illness; headache; sight; puberty signs and when; school,Height and weight; arm span; stage told by the family doctor or parent; neck; goitre
cardiology-breathless,cardiology,Breathless heart patient,साँस फूलता हृदय रोगी,Steps or distance; pillows at night; waking breathless; swelling; weight change; salt; medicines missed; palpitations,SpO2 sitting and after walking; breathing rate; blood pressure; pulse regular or not; neck veins; feet; weight
cardiology-palpitation,cardiology,Palpitations or fainting,धड़कन या बेहोशी,When and how long; beginning sudden; regular; fainting; chest pain; on effort or standing; tea and tobacco; family deaths,Pulse for one minute; blood pressure lying and standing; ECG picture; pallor; tremor; thyroid
`;
