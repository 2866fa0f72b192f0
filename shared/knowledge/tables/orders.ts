/** Investigations: id, English, Hindi, what doctors type. Names are everyday words; nothing here has a source to check. */
export const investigationsCsv = `
cbc,Complete blood count,ख़ून की पूरी जाँच (सीबीसी),cbc;hemogram;hb
hb,Haemoglobin,हीमोग्लोबिन,hb
esr,ESR,ईएसआर,esr
crp,C-reactive protein,सीआरपी,crp
peripheral-smear,Peripheral blood smear,ख़ून की स्लाइड,ps;gbp
reticulocytes,Reticulocyte count,रेटिकुलोसाइट,retic
blood-group,Blood group and Rh,ब्लड ग्रुप,bg;rh
ferritin,Ferritin,फ़ेरिटिन,iron studies
b12,Vitamin B12 level,विटामिन बी12 जाँच,b12
vitamin-d,Vitamin D level,विटामिन डी जाँच,25 oh d;vit d
fbs,Fasting blood sugar,ख़ाली पेट शुगर,fbs
ppbs,Sugar after food,खाने के बाद शुगर,ppbs;pp
rbs,Random blood sugar,शुगर (कभी भी),rbs
hba1c,HbA1c (three-month sugar),तीन महीने की शुगर,hba1c;a1c
ogtt,Glucose tolerance test,ग्लूकोज़ टॉलरेंस टेस्ट,ogtt;gtt;dipsi
creatinine,Creatinine with eGFR,क्रिएटिनिन,kft;creat;rft
urea,Blood urea,यूरिया,urea;bun
electrolytes,Sodium and potassium,सोडियम-पोटैशियम,na k;electrolytes
calcium,Calcium and phosphate,कैल्शियम-फ़ॉस्फ़ेट,ca;calcium
uric-acid,Uric acid,यूरिक एसिड,uric acid
magnesium,Magnesium,मैग्नीशियम,mg
lft,Liver function tests,जिगर की जाँच,lft
bilirubin,Bilirubin,बिलीरुबिन (पीलिया),bilirubin
albumin,Albumin,एल्ब्यूमिन,albumin
amylase-lipase,Amylase and lipase,एमाइलेज़-लाइपेज़,lipase
pt-inr,PT and INR,पीटी-आईएनआर,inr;pt
d-dimer,D-dimer,डी-डाइमर,d dimer
troponin,Troponin,ट्रोपोनिन,trop;troponin
bnp,NT-proBNP,एनटी-प्रो बीएनपी,bnp
lipid-profile,Lipid profile,चर्बी की जाँच,lipids;cholesterol
tsh,TSH,टीएसएच (थायरॉइड),tsh;tft
free-t4,Free T4,फ़्री टी4,ft4
anti-tpo,Anti-TPO antibody,एंटी-टीपीओ,tpo
prolactin,Prolactin,प्रोलैक्टिन,prl
lh-fsh,LH and FSH,एलएच-एफ़एसएच,lh;fsh
amh,AMH,एएमएच,amh
testosterone,Testosterone,टेस्टोस्टेरोन,testo
cortisol,Morning cortisol,सुबह का कॉर्टिसॉल,cortisol
dexa-suppression,Overnight dexamethasone suppression,डेक्सामेथासोन टेस्ट,ondst
pth,Parathyroid hormone,पीटीएच,ipth
igf1,IGF-1,आईजीएफ़-1,igf1
urine-routine,Urine routine and microscopy,पेशाब की जाँच,urine rm;urine re
urine-culture,Urine culture,पेशाब कल्चर,urine cs
urine-acr,Urine albumin-creatinine ratio,पेशाब एल्ब्यूमिन अनुपात,acr;uacr
urine-protein-24h,24-hour urine protein,24 घंटे पेशाब प्रोटीन,24h protein
upt,Urine pregnancy test,गर्भ जाँच (पेशाब),upt
beta-hcg,Beta hCG,बीटा एचसीजी,b hcg
stool-routine,Stool routine,मल की जाँच,stool re
stool-occult,Stool occult blood,मल में छिपा ख़ून,fobt
blood-culture,Blood culture,ब्लड कल्चर,blood cs
throat-swab,Throat swab,गले का स्वाब,throat swab
pus-culture,Pus culture,मवाद कल्चर,pus cs
malaria,Malaria smear and rapid test,मलेरिया जाँच,mp;rdt
dengue,Dengue NS1 and IgM,डेंगू जाँच,ns1
scrub-igm,Scrub typhus IgM,स्क्रब टाइफ़स जाँच,scrub igm
widal,Typhoid test,टाइफ़ॉइड जाँच,widal;typhidot
lepto-igm,Leptospira IgM,लेप्टो जाँच,lepto
hiv,HIV test,एच.आई.वी. जाँच,hiv
hbsag,HBsAg,हेपेटाइटिस बी जाँच,hbsag
hcv,Anti-HCV,हेपेटाइटिस सी जाँच,hcv
vdrl,VDRL,वीडीआरएल,vdrl;rpr
sputum-naat,Sputum NAAT for TB,बलग़म की टी.बी. जाँच,cbnaat;truenat;genexpert
sputum-afb,Sputum smear for TB,बलग़म की स्लाइड,afb
mantoux,Tuberculin skin test,मांटू जाँच,mantoux;tst
rheumatoid-factor,Rheumatoid factor,आरए फ़ैक्टर,rf
anti-ccp,Anti-CCP,एंटी-सीसीपी,ccp
ana,ANA,एएनए,ana
hla-b27,HLA-B27,एचएलए-बी27,b27
aso,ASO titre,एएसओ,aso
ige,Total IgE,आईजीई,ige
ttg,tTG-IgA for coeliac,सीलिएक जाँच,ttg
psa,PSA,पीएसए,psa
semen,Semen analysis,वीर्य जाँच,semen
pap-smear,Pap smear,पैप स्मीयर,pap
skin-scraping,Skin scraping for fungus,त्वचा खुरचन जाँच (फफूँद),koh
skin-biopsy,Skin biopsy,त्वचा बायोप्सी,biopsy
slit-smear,Slit skin smear,कुष्ठ की स्लाइड,sss
fnac,FNAC,सुई जाँच,fnac
lithium-level,Lithium level,लिथियम स्तर,lithium
valproate-level,Valproate level,वैल्प्रोएट स्तर,valproate level
phenytoin-level,Phenytoin level,फ़ेनिटॉइन स्तर,pht level
ecg,ECG,ईसीजी,ecg;ekg
echo,Echocardiogram,दिल का अल्ट्रासाउंड (इको),echo;2d echo
tmt,Treadmill test,ट्रेडमिल टेस्ट,tmt
holter,24-hour ECG,24 घंटे की ईसीजी,holter
abpm,24-hour blood pressure,24 घंटे का बीपी,abpm
chest-xray,Chest X-ray,छाती का एक्स-रे,cxr
knee-xray,Knee X-ray standing,घुटने का एक्स-रे,x ray knee
spine-xray,Spine X-ray,रीढ़ का एक्स-रे,x ray ls spine
limb-xray,X-ray of the painful part,दर्द वाले हिस्से का एक्स-रे,x ray
pelvis-xray,Pelvis X-ray,कूल्हे का एक्स-रे,x ray pelvis
bone-age,Bone age X-ray,हड्डी की उम्र (एक्स-रे),bone age
sinus-xray,Sinus X-ray,साइनस एक्स-रे,pns
usg-abdomen,Ultrasound of the abdomen,पेट का अल्ट्रासाउंड,usg abdomen
usg-pelvis,Ultrasound of the pelvis,पेड़ू का अल्ट्रासाउंड,usg pelvis
usg-kub,Ultrasound of kidney and bladder,गुर्दे का अल्ट्रासाउंड,usg kub
usg-obstetric,Ultrasound of the pregnancy (growth and wellbeing),गर्भ का अल्ट्रासाउंड (बढ़त),usg obs;growth scan
usg-anomaly,Ultrasound at 18-20 weeks,18-20 हफ़्ते का अल्ट्रासाउंड,level 2 scan;tiffa
usg-thyroid,Ultrasound of the thyroid,थायरॉइड का अल्ट्रासाउंड,usg thyroid
usg-breast,Ultrasound of the breast,स्तन का अल्ट्रासाउंड,usg breast
doppler-leg,Leg vein Doppler,पैर की नसों का डॉप्लर,doppler
mammogram,Mammogram,मैमोग्राम,mammo
ct-head,CT of the head,सिर का सी.टी.,ct head;ncct
ct-chest,CT of the chest,छाती का सी.टी.,hrct
ct-abdomen,CT of the abdomen,पेट का सी.टी.,cect
mri-brain,MRI of the brain,दिमाग़ का एम.आर.आई.,mri brain
mri-spine,MRI of the spine,रीढ़ का एम.आर.आई.,mri spine
mri-knee,MRI of the knee,घुटने का एम.आर.आई.,mri knee
eeg,EEG,ईईजी,eeg
ncv,Nerve conduction study,नसों की जाँच (एनसीवी),ncv;emg
spirometry,Spirometry,साँस की जाँच (स्पाइरोमेट्री),pft;spirometry
peak-flow,Peak flow,पीक फ़्लो,pefr
dexa-scan,Bone density,हड्डी घनत्व,dexa;bmd
endoscopy,Upper endoscopy,एंडोस्कोपी,ugie
colonoscopy,Colonoscopy,कोलोनोस्कोपी,colonoscopy
audiometry,Hearing test,सुनने की जाँच,pta
eye-fundus,Eye fundus check,आँख के पर्दे की जाँच,fundus
vision,Vision check,नज़र की जाँच,vision
foot-check,Foot sensation with monofilament,पैर की संवेदना जाँच,monofilament
newborn-tsh,Newborn thyroid screen,नवजात थायरॉइड जाँच,newborn screening
lead-g6pd,G6PD test,जी6पीडी जाँच,g6pd
sickling,Sickling and Hb electrophoresis,सिकल सेल जाँच,hplc;sickling
`;

/** Where a patient may be referred: id, English, Hindi, what doctors type. */
export const referralsCsv = `
general-medicine,General Medicine,सामान्य चिकित्सा,medicine;gm
paediatrics,Paediatrics,बाल रोग,peds
obstetrics-gynaecology,Obstetrics & Gynaecology,स्त्री एवं प्रसूति रोग,obg;gynae
psychiatry,Psychiatry,मनोरोग,psych
dermatology,Dermatology,त्वचा रोग,skin;derma
orthopaedics,Orthopaedics,हड्डी रोग,ortho
endocrinology,Endocrinology,अंतःस्रावी रोग,endo
cardiology,Cardiology,हृदय रोग,cardio
general-surgery,General Surgery,सामान्य शल्य चिकित्सा,surgery
ent,Ear Nose Throat,कान-नाक-गला,ent
ophthalmology,Eye,नेत्र रोग,eye
pulmonary,Chest & TB,छाती एवं क्षय रोग,pulmo;chest
neurology,Neurology,तंत्रिका रोग,neuro
neurosurgery,Neurosurgery,तंत्रिका शल्य,nsx
nephrology,Nephrology,गुर्दा रोग,nephro
urology,Urology,मूत्र रोग,uro
gastroenterology,Gastroenterology,पेट एवं जिगर रोग,gastro
medical-oncology,Medical Oncology,कैंसर रोग,onco
radiotherapy,Radiotherapy,विकिरण चिकित्सा,rt
haematology,Haematology,रक्त रोग,hemat
rheumatology,Rheumatology,गठिया रोग,rheum
neonatology,Newborn Care,नवजात देखभाल,nicu;sncu
paediatric-surgery,Paediatric Surgery,बाल शल्य,psx
plastic-surgery,Plastic Surgery & Burns,प्लास्टिक सर्जरी,burns
dentistry,Dentistry,दंत रोग,dental
physiotherapy,Physiotherapy,फ़िज़ियोथेरेपी,physio;pmr
nutrition,Nutrition Rehabilitation Centre,पोषण पुनर्वास केंद्र,nrc;diet
dtc,District TB Centre,ज़िला क्षय केंद्र,dtc;ntep
art-centre,ART Centre,ए.आर.टी. केंद्र,art
deic,Early Intervention Centre,शीघ्र हस्तक्षेप केंद्र,deic
deaddiction,De-addiction Centre,नशा मुक्ति केंद्र,deaddiction;ost
emergency,Emergency,आपातकालीन विभाग,er;casualty
`;

/** Advice in pairs: id, speciality or "all", English, Hindi. Only these words reach the patient's sheet in Hindi. */
export const adviceCsv = `
fluids,all,Drink plenty of water.,पानी ज़्यादा पिएँ।
rest,all,Rest at home until you feel better.,ठीक होने तक घर पर आराम करें।
finish-course,all,Take every dose until the last day; do not stop when you feel better.,आराम लगने पर भी दवा आख़िरी दिन तक पूरी लें।
no-sharing,all,Do not give this medicine to anyone else.,यह दवा किसी और को न दें।
keep-medicine-safe,all,Keep medicines away from children.,दवाएँ बच्चों की पहुँच से दूर रखें।
come-back-worse,all,Come back at once if you get worse.,हालत बिगड़े तो तुरंत आएँ।
call-108,all,Call 108 in an emergency.,आपात स्थिति में 108 पर फ़ोन करें।
bring-papers,all,Bring this paper and all reports next time.,अगली बार यह पर्चा और सब रिपोर्ट साथ लाएँ।
no-tobacco,all,Stop tobacco and smoking.,तंबाकू और बीड़ी-सिगरेट छोड़ दें।
no-alcohol,all,Do not drink alcohol.,शराब न पिएँ।
warm-fluids,medicine,Take warm fluids and gargle with salt water.,गुनगुना पानी पिएँ और नमक के पानी से गरारे करें।
steam,medicine,Inhale steam with care.,सावधानी से भाप लें।
tepid-sponging,all,For fever: light clothes and sponging with lukewarm water.,बुख़ार में हल्के कपड़े पहनाएँ और गुनगुने पानी की पट्टी करें।
mosquito-net,medicine,Sleep under a mosquito net and remove standing water.,मच्छरदानी में सोएँ और ठहरा पानी हटाएँ।
boil-water,medicine,Drink boiled or filtered water.,उबला या छना पानी पिएँ।
wash-hands,all,Wash hands with soap before food and after the toilet.,खाने से पहले और शौच के बाद साबुन से हाथ धोएँ।
less-salt,cardiology,Eat less salt: no pickle or papad or extra salt.,नमक कम खाएँ: अचार और पापड़ बंद; ऊपर से नमक नहीं।
less-fat,cardiology,Eat less ghee and fried food.,घी और तली चीज़ें कम खाएँ।
walk,all,Walk briskly for 30 minutes on most days.,रोज़ 30 मिनट तेज़ चलें।
lose-weight,all,Lose weight slowly.,धीरे-धीरे वज़न घटाएँ।
bp-record,cardiology,Have your blood pressure measured every week and write it down.,हर हफ़्ते बीपी नपवाएँ और लिखें।
bp-medicine-daily,cardiology,Take blood pressure tablets every day even when you feel well.,ठीक लगने पर भी बीपी की गोली रोज़ लें।
chest-pain,cardiology,For chest pain with sweating call 108 at once.,छाती में दर्द और पसीना हो तो तुरंत 108 पर फ़ोन करें।
gtn,cardiology,Put the tablet under the tongue while sitting; call 108 if pain stays 5 minutes.,गोली बैठकर जीभ के नीचे रखें; 5 मिनट में दर्द न जाए तो 108 बुलाएँ।
daily-weight,cardiology,Weigh yourself every morning; tell us if you gain 2 kg in 3 days.,रोज़ सुबह वज़न करें; 3 दिन में 2 किलो बढ़े तो बताएँ।
warfarin-food,cardiology,Have the INR blood test on the day told; report any bleeding.,बताए दिन INR जाँच कराएँ; कहीं से ख़ून आए तो बताएँ।
penicillin-prophylaxis,cardiology,Take the penicillin injection every three weeks without a gap.,पेनिसिलिन का टीका हर तीन हफ़्ते बिना नाग़ा लगवाएँ।
less-sugar,endocrinology,No sugar or sweets or sweet drinks.,चीनी और मिठाई और मीठे पेय बंद करें।
small-meals,endocrinology,Eat small meals at fixed times.,समय पर थोड़ा-थोड़ा खाएँ।
low-sugar-signs,endocrinology,For shaking or sweating or hunger: take sugar at once and tell us.,काँपना या पसीना या भूख लगे तो तुरंत चीनी लें और बताएँ।
foot-care,endocrinology,Look at your feet every day; never walk barefoot.,रोज़ पैर देखें; नंगे पैर न चलें।
eye-yearly,endocrinology,Have your eyes checked once a year.,साल में एक बार आँखों की जाँच कराएँ।
insulin-site,endocrinology,Inject insulin at a new place each time; do not shake the vial.,इंसुलिन हर बार नई जगह लगाएँ; शीशी न हिलाएँ।
insulin-cool,endocrinology,Keep insulin cool but never frozen.,इंसुलिन ठंडी जगह रखें पर जमने न दें।
thyroid-empty,endocrinology,Take the thyroid tablet on an empty stomach; eat after half an hour.,थायरॉइड की गोली ख़ाली पेट लें; आधे घंटे बाद खाएँ।
steroid-never-stop,endocrinology,Never stop steroid tablets suddenly.,स्टेरॉइड की गोली अचानक बंद न करें।
ors,paediatrics,Give ORS after every loose stool.,हर दस्त के बाद ओआरएस दें।
zinc-14,paediatrics,Give zinc every day for 14 days.,ज़िंक रोज़ 14 दिन दें।
keep-feeding,paediatrics,Keep breastfeeding and feeding as usual.,स्तनपान और खाना पहले जैसा जारी रखें।
breast-only,paediatrics,Only mother's milk for six months; not even water.,छह महीने तक केवल माँ का दूध; पानी भी नहीं।
child-danger,paediatrics,Come at once if the child cannot drink or has fits or is very sleepy or breathes fast.,बच्चा न पिए या दौरे पड़ें या सुस्त हो या साँस तेज़ चले तो तुरंत लाएँ।
vaccines,paediatrics,Complete the vaccinations on time.,टीके समय पर पूरे कराएँ।
measure-syrup,paediatrics,Measure the syrup with the syringe or cap given.,सिरप दी गई सिरिंज या ढक्कन से नापें।
inhaler-spacer,paediatrics,Use the inhaler with a spacer and rinse the mouth.,इनहेलर स्पेसर से लें और कुल्ला करें।
warm-baby,paediatrics,Keep the baby warm against your skin.,शिशु को सीने से लगाकर गर्म रखें।
cord-dry,paediatrics,Keep the cord clean and dry; put nothing on it.,नाल साफ़ और सूखी रखें; उस पर कुछ न लगाएँ।
iron-pregnancy,obstetrics-gynaecology,Take the iron tablet every day; not with tea or milk.,आयरन की गोली रोज़ लें; चाय या दूध के साथ नहीं।
calcium-pregnancy,obstetrics-gynaecology,Take calcium with food; not together with iron.,कैल्शियम खाने के साथ लें; आयरन के साथ नहीं।
pregnancy-danger,obstetrics-gynaecology,Come at once for bleeding or headache or blurred sight or fits or leaking or fewer movements.,ख़ून या सिरदर्द या धुंधला दिखे या दौरे या पानी आए या बच्चा कम हिले तो तुरंत आएँ।
kick-count,obstetrics-gynaecology,Count the baby's movements every day.,बच्चे की हलचल रोज़ गिनें।
left-side,obstetrics-gynaecology,Lie on the left side when you rest.,आराम करते समय बाईं करवट लेटें।
hospital-birth,obstetrics-gynaecology,Plan the birth in a hospital; keep the vehicle number ready.,प्रसव अस्पताल में कराएँ; गाड़ी का नंबर तैयार रखें।
anc-visits,obstetrics-gynaecology,Come for every pregnancy check.,गर्भावस्था की हर जाँच पर आएँ।
pad-change,obstetrics-gynaecology,Change the pad every 4 to 6 hours and keep clean.,हर 4-6 घंटे में पैड बदलें और सफ़ाई रखें।
partner-treat,obstetrics-gynaecology,Your partner must be treated as well.,आपके साथी का इलाज भी ज़रूरी है।
missed-pill,obstetrics-gynaecology,If you forget a pill take it as soon as you remember.,गोली भूल जाएँ तो याद आते ही लें।
breast-exam,obstetrics-gynaecology,Feel your breasts every month for lumps.,हर महीने स्तन में गाँठ की जाँच करें।
sleep-routine,psychiatry,Go to bed at the same time; no phone in bed.,एक ही समय सोएँ; बिस्तर में फ़ोन नहीं।
weeks-to-work,psychiatry,This medicine needs two to four weeks to help.,इस दवा का असर दो से चार हफ़्ते में आता है।
do-not-stop,psychiatry,Do not stop the medicine on your own.,दवा अपने आप बंद न करें।
no-driving-drowsy,psychiatry,Do not drive if the medicine makes you sleepy.,दवा से नींद आए तो गाड़ी न चलाएँ।
suicide-help,psychiatry,If thoughts of dying come tell family at once and call Tele-MANAS 14416.,मरने के विचार आएँ तो तुरंत घर वालों को बताएँ और टेली-मानस 14416 पर फ़ोन करें।
family-watch,psychiatry,The family keeps the medicines and stays with the patient.,दवा परिवार रखे और मरीज़ को अकेला न छोड़ें।
slow-breathing,psychiatry,Breathe slowly for ten minutes twice a day.,दिन में दो बार दस मिनट धीरे-धीरे साँस लें।
lithium-water,psychiatry,Drink enough water and keep usual salt; tell us if you vomit or have loose stools.,पानी पर्याप्त पिएँ और नमक पहले जैसा लें; उल्टी-दस्त हों तो बताएँ।
fits-safety,psychiatry,In a fit lay the patient on the side; put nothing in the mouth.,दौरे में करवट लिटाएँ; मुँह में कुछ न डालें।
fits-no-heights,psychiatry,No heights and no swimming and no driving while fits come.,दौरे आते हों तो ऊँचाई और तैरना और गाड़ी चलाना बंद।
moisturise,dermatology,Apply moisturiser twice a day after bathing.,नहाने के बाद दिन में दो बार मॉइस्चराइज़र लगाएँ।
mild-soap,dermatology,Use mild soap and lukewarm water.,हल्का साबुन और गुनगुना पानी लें।
sunscreen,dermatology,Use sunscreen and cover the skin in the sun.,धूप में सनस्क्रीन लगाएँ और त्वचा ढकें।
no-steroid-cream,dermatology,Do not use creams from the shop without asking.,दुकान से बिना पूछे क्रीम न लगाएँ।
treat-family,dermatology,All in the house are treated on the same day; wash clothes and bedding in hot water.,घर के सब लोग एक ही दिन दवा लगाएँ; कपड़े-बिस्तर गर्म पानी में धोएँ।
keep-dry,dermatology,Keep the folds dry; wear loose cotton clothes.,जोड़ों की त्वचा सूखी रखें; ढीले सूती कपड़े पहनें।
do-not-scratch,dermatology,Do not scratch; keep nails short.,खुजलाएँ नहीं; नाखून छोटे रखें।
acne-wash,dermatology,Wash the face twice a day; do not squeeze.,दिन में दो बार चेहरा धोएँ; दबाएँ नहीं।
isotretinoin,dermatology,Never become pregnant on this medicine nor for one month after it.,इस दवा पर और उसके एक महीने बाद तक गर्भ न ठहरे।
ice,orthopaedics,Put ice in a cloth for 15 minutes three times a day.,कपड़े में बर्फ़ 15 मिनट दिन में तीन बार रखें।
warm-pack,orthopaedics,Use a warm pack for 15 minutes.,15 मिनट गर्म सिकाई करें।
elevate,orthopaedics,Keep the limb raised.,हाथ-पैर ऊँचा रखें।
splint-care,orthopaedics,If fingers turn blue or numb or the pain grows loosen the bandage and come at once.,उँगलियाँ नीली या सुन्न हों या दर्द बढ़े तो पट्टी ढीली करें और तुरंत आएँ।
no-weight-lifting,orthopaedics,Do not bend forward or lift weight.,आगे न झुकें और वज़न न उठाएँ।
knee-care,orthopaedics,No squatting and no sitting on the floor.,उकड़ूँ या ज़मीन पर न बैठें।
quadriceps,orthopaedics,Do the knee exercise shown 20 times twice a day.,बताई गई घुटने की कसरत दिन में दो बार 20-20 बार करें।
neck-pillow,orthopaedics,Use a thin pillow; keep the screen at eye level.,पतला तकिया लें; स्क्रीन आँख की सीध में रखें।
back-danger,orthopaedics,Come at once for weak legs or if you cannot hold urine.,पैरों में कमज़ोरी हो या पेशाब न रुके तो तुरंत आएँ।
sun-vitamin-d,orthopaedics,Sit in the morning sun for 20 minutes.,सुबह 20 मिनट धूप में बैठें।
inhaler-rinse,medicine,Rinse your mouth after the inhaler.,इनहेलर के बाद कुल्ला करें।
tb-cough,medicine,Cover the mouth when you cough; keep windows open.,खाँसते समय मुँह ढकें; खिड़की खुली रखें।
tb-complete,medicine,Take TB medicine every day until told to stop.,टी.बी. की दवा रोज़ लें जब तक बंद करने को न कहा जाए।
reflux,medicine,Do not lie down for two hours after food; raise the head end.,खाने के बाद दो घंटे न लेटें; सिरहाना ऊँचा रखें।
fibre,medicine,Eat fruit and vegetables and whole grain.,फल-सब्ज़ी और मोटा अनाज खाएँ।
animal-bite,medicine,Wash the bite with soap and running water for 15 minutes and complete all vaccine doses.,काटी जगह 15 मिनट साबुन-पानी से धोएँ और सब टीके पूरे लगवाएँ।
altitude,medicine,Do not climb higher while you have headache or breathlessness.,सिरदर्द या साँस फूले तो और ऊपर न जाएँ।
`;

/** Order sets: id, speciality, English, Hindi, investigations (ids), advice (ids). Medicines are chosen by the doctor. */
export const orderSetsCsv = `
fever-workup,medicine,Fever of several days,कई दिन का बुख़ार,cbc;malaria;dengue;scrub-igm;widal;urine-routine;lft,fluids;tepid-sponging;mosquito-net;come-back-worse
tb-workup,medicine,Cough over two weeks,दो हफ़्ते से खाँसी,sputum-naat;chest-xray;cbc;hiv;rbs,tb-cough;come-back-worse
anaemia-workup,medicine,Anaemia,ख़ून की कमी,cbc;peripheral-smear;ferritin;b12;stool-occult,fibre;come-back-worse
jaundice-workup,medicine,Jaundice,पीलिया,lft;hbsag;hcv;pt-inr;usg-abdomen,boil-water;no-alcohol;come-back-worse
child-diarrhoea,paediatrics,Child with diarrhoea,बच्चे को दस्त,stool-routine,ors;zinc-14;keep-feeding;child-danger
child-fever,paediatrics,Child with fever,बच्चे को बुख़ार,cbc;urine-routine;malaria,tepid-sponging;fluids;child-danger
child-growth,paediatrics,Child not growing,बच्चे का न बढ़ना,cbc;tsh;ttg;urine-routine;bone-age,keep-feeding;vaccines
child-wheeze,paediatrics,Child who wheezes,बच्चे की घरघराहट,chest-xray,inhaler-spacer;child-danger
anc-first,obstetrics-gynaecology,First pregnancy visit,पहली गर्भ जाँच,cbc;blood-group;ogtt;hiv;hbsag;vdrl;tsh;urine-routine;usg-obstetric,iron-pregnancy;calcium-pregnancy;anc-visits;pregnancy-danger
anc-third,obstetrics-gynaecology,Third trimester visit,आख़िरी तीन महीने,hb;urine-routine;ogtt;usg-obstetric,kick-count;left-side;hospital-birth;pregnancy-danger
pih-workup,obstetrics-gynaecology,High pressure in pregnancy,गर्भावस्था में बीपी,cbc;lft;creatinine;urine-protein-24h;usg-obstetric,left-side;kick-count;pregnancy-danger
pcos-workup,obstetrics-gynaecology,PCOS,पीसीओएस,lh-fsh;prolactin;tsh;testosterone;ogtt;usg-pelvis,walk;lose-weight;less-sugar
heavy-bleeding,obstetrics-gynaecology,Heavy periods,ज़्यादा माहवारी,cbc;upt;tsh;usg-pelvis,pad-change;come-back-worse
depression-start,psychiatry,Starting an antidepressant,अवसाद की दवा शुरू,cbc;tsh;b12;electrolytes,weeks-to-work;do-not-stop;sleep-routine;suicide-help
antipsychotic-start,psychiatry,Starting an antipsychotic,मनोविकृति की दवा शुरू,cbc;fbs;lipid-profile;lft;ecg;prolactin,do-not-stop;family-watch;no-driving-drowsy
lithium-check,psychiatry,On lithium,लिथियम पर,lithium-level;creatinine;electrolytes;tsh;calcium,lithium-water;do-not-stop
alcohol-workup,psychiatry,Alcohol dependence,शराब की लत,cbc;lft;creatinine;electrolytes;magnesium,no-alcohol;family-watch
scabies,dermatology,Scabies in the house,घर में खुजली,,treat-family;do-not-scratch
eczema,dermatology,Eczema,एक्ज़िमा,,moisturise;mild-soap;do-not-scratch;no-steroid-cream
fungal,dermatology,Ringworm,दाद,skin-scraping,keep-dry;no-steroid-cream;finish-course
isotretinoin-start,dermatology,Starting isotretinoin,आइसोट्रेटिनॉइन शुरू,upt;lft;lipid-profile,isotretinoin;sunscreen;moisturise
knee-pain,orthopaedics,Knee wear,घुटने का घिसाव,knee-xray;vitamin-d,knee-care;quadriceps;lose-weight;warm-pack
back-pain,orthopaedics,Low back pain,कमर दर्द,spine-xray;vitamin-d,no-weight-lifting;warm-pack;back-danger
fracture-care,orthopaedics,Splint or plaster,पट्टी या प्लास्टर,limb-xray,elevate;splint-care
arthritis-workup,orthopaedics,Swollen joints,जोड़ों की सूजन,cbc;esr;crp;rheumatoid-factor;anti-ccp;uric-acid,warm-pack;come-back-worse
diabetes-annual,endocrinology,Diabetes yearly check,मधुमेह सालाना जाँच,hba1c;fbs;lipid-profile;creatinine;urine-acr;eye-fundus;foot-check;ecg,less-sugar;walk;foot-care;eye-yearly;low-sugar-signs
insulin-start,endocrinology,Starting insulin,इंसुलिन शुरू,fbs;ppbs;hba1c,insulin-site;insulin-cool;low-sugar-signs;small-meals
thyroid-check,endocrinology,Thyroid,थायरॉइड,tsh;free-t4;anti-tpo,thyroid-empty
hypertension-first,cardiology,New high blood pressure,नया उच्च रक्तचाप,creatinine;electrolytes;fbs;lipid-profile;urine-acr;ecg,less-salt;walk;bp-record;bp-medicine-daily;no-tobacco
chest-pain-workup,cardiology,Chest pain (stable),छाती में दर्द (स्थिर),ecg;echo;lipid-profile;fbs;tmt,gtn;chest-pain;no-tobacco;less-fat
heart-failure,cardiology,Heart failure,दिल की कमज़ोरी,echo;ecg;bnp;creatinine;electrolytes,less-salt;daily-weight;chest-pain
rheumatic-heart,cardiology,Rheumatic heart disease,रूमैटिक हृदय रोग,echo;ecg;aso;pt-inr,penicillin-prophylaxis;warfarin-food
`;

/** Note templates: id, speciality, English name, Hindi name, what to ask, what the health worker looks for. */
export const noteTemplatesCsv = `
medicine-fever,medicine,Fever,बुख़ार,Days of fever; chills; cough; loose stools; burning urine; rash; tick or field work; travel; medicines taken,Temperature; pulse; breathing; SpO2; black scab (armpit; groin); neck stiffness; throat; abdomen
medicine-breathless,medicine,Breathlessness,साँस फूलना,Since when; at rest or on effort; cough; wheeze; swelling of feet; chest pain; smoking; altitude,SpO2 on air; breathing rate; wheeze heard; feet pressed for swelling; neck veins
medicine-followup,medicine,Follow-up,दोबारा जाँच,How since last visit; medicines taken and missed; new trouble; readings at home,Weight; blood pressure; pulse; reports shown to the camera
paediatrics-fever,paediatrics,Child with fever,बच्चे को बुख़ार,Age in months; days; drinking; vomiting; fits; cough; ear; urine; vaccines,Weight today; counted breaths; chest indrawing; neck; rash; ear; alertness
paediatrics-diarrhoea,paediatrics,Child with diarrhoea,बच्चे को दस्त,Stools a day; blood; vomiting; drinking; urine; feeding,Weight today; eyes sunken; skin pinch; thirst; alertness
paediatrics-growth,paediatrics,Growth and development,बढ़त और विकास,Birth history; feeding; milestones; illnesses; vaccines,Weight; height; head; MUAC; feet swelling; what the child does
obstetrics-anc,obstetrics-gynaecology,Pregnancy visit,गर्भ जाँच,LMP and EDD; pregnancies and births; movements; bleeding; headache; earlier operations; iron taken,Blood pressure; weight; height of womb; feet and face swelling; heart sound of baby; pallor
gynaecology-bleeding,obstetrics-gynaecology,Bleeding,रक्तस्राव,LMP; days and pads; clots; pain; contraception; pregnancy possible,Pulse; blood pressure; pallor; abdomen
psychiatry-first,psychiatry,First psychiatric visit,पहली मानसिक जाँच,Complaint in own words; since when; sleep; appetite; mood; voices; suspicion; substances; thoughts of dying; family; earlier treatment,Dress; eye contact; speech; mood seen; orientation; who came along
psychiatry-followup,psychiatry,Psychiatric follow-up,मानसिक दोबारा जाँच,Sleep; mood; work; medicines taken; side effects; thoughts of dying; family's view,Weight; tremor; stiffness; sleepiness
dermatology-rash,dermatology,Rash,चकत्ते,Since when; where first; itch; spread; family; creams used; medicines new; food,Whole skin in daylight; close and far picture; mouth; nails; scalp; feeling in patch
dermatology-pigment,dermatology,Patches of colour,दाग़,Since when; growth; numbness; sun; cosmetics; family,Picture with a scale; feeling to cotton; nerve thickness; hair
orthopaedics-joint,orthopaedics,Joint pain,जोड़ों में दर्द,Which joint; since when; injury; morning stiffness; swelling; fever; locking,Swelling; warmth; bend and stretch; walking; point of pain
orthopaedics-back,orthopaedics,Back pain,कमर दर्द,Since when; injury; leg pain; numbness; urine; fever; weight loss,Bending; straight leg raise; heel and toe walking; point of pain
endocrinology-diabetes,endocrinology,Diabetes,मधुमेह,Since when; home readings; low sugar attacks; medicines and insulin units; diet; feet; eyes; chest pain,Weight; blood pressure; sugar now; feet; injection sites
endocrinology-thyroid,endocrinology,Thyroid,थायरॉइड,Weight; heat or cold; periods; palpitations; neck swelling; medicine time,Pulse; weight; neck while swallowing; eyes; tremor of fingers
cardiology-hypertension,cardiology,High blood pressure,उच्च रक्तचाप,Since when; readings; medicines; salt; smoking; family; headache; chest pain,Blood pressure twice; both arms; pulse; weight; feet swelling; ECG picture
cardiology-chest,cardiology,Chest pain,छाती में दर्द,When; how long; effort; sweating; arm or jaw; breathlessness; smoking; sugar,ECG picture now; blood pressure; pulse; SpO2; chest pressed
`;
