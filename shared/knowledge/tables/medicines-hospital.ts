/** Antidotes, fluids, vaccines, blood, vitamins, cancer, transplant, contrast. Columns and words: `medicine-table.ts`. */
export const hospitalMedicinesCsv = `
activated charcoal,सक्रिय चारकोल,charcoal,powder oral as licensed*,antidote,,,50 g once,ok,1 g/kg,4.1.1 P
calcium gluconate,कैल्शियम ग्लूकोनेट,cal glu,injection iv 100 mg/mL*,calcium,,,,ok,not with ceftriaxone in newborns,4.2.2 P
desferrioxamine,डेस्फ़ेरिऑक्सामिन,deferoxamine,injection iv 500 mg*,iron-chelator,,,,caution,,4.2.4 S
methylthioninium chloride,मेथिलीन ब्लू,methylene blue,injection iv 10 mg/mL*,maoi-like,,,,avoid,,4.2.5 S
naloxone,नैलॉक्सोन,,injection iv 0.4 mg/mL*,opioid-blocker,,,,ok,,4.2.7 P
pralidoxime,प्रैलिडॉक्सिम,2-pam;pam,injection iv 25 mg/mL*,antidote,,,,caution,,4.2.9 P
snake venom antiserum,सर्प-विष रोधी सीरम,asv;snake antivenom;एएसवी,injection iv as licensed*,antidote,,,,ok,,4.2.10 P
sodium nitrite,सोडियम नाइट्राइट,,injection iv 30 mg/mL*,antidote,,,,avoid,,4.2.11 S
sodium thiosulphate,सोडियम थायोसल्फ़ेट,,injection iv 250 mg/mL*,antidote,,,,caution,,4.2.12 S
flumazenil,फ़्लुमेज़ेनिल,,injection iv 0.1 mg/mL,antidote,,,,caution,,
dimercaprol,डाइमर्काप्रोल,bal,injection im 50 mg/mL,chelator,,,,avoid,,
glucose + sodium chloride,ग्लूकोज़ + सेलाइन,dns,injection iv 5 % + 0.9 %*,fluid,,,,ok,,25.1.2 P
potassium chloride,पोटैशियम क्लोराइड,kcl;potklor,syrup 500 mg/5 mL*;injection iv 150 mg/mL*S;tablet 600 mg SR,potassium-raising,,,15 mL 2-3/d,caution,,25.1.4 P
ringer lactate,रिंगर लैक्टेट,rl,injection iv as licensed*,fluid,,,,ok,,25.1.5 P
water for injection,इंजेक्शन का पानी,wfi,injection iv as licensed*,fluid,,,,ok,,25.2.1 P
dextran 40,डेक्सट्रान 40,,injection iv 10 %*,plasma-substitute,,,,caution,,9.2.1 S
hydroxyethyl starch,हाइड्रॉक्सीएथिल स्टार्च,hes,injection iv 6 %,plasma-substitute,,,,avoid,,
human albumin,ह्यूमन एल्ब्यूमिन,albumin,injection iv 20 %,blood-product,,,,caution,,
fresh frozen plasma,फ़्रेश फ़्रोज़न प्लाज़्मा,ffp,injection iv as licensed*,blood-product,,,,ok,,9.1.1 S
platelet concentrate,प्लेटलेट,platelets,injection iv as licensed*,blood-product,,,,ok,,9.1.2 S
packed red blood cells,पैक्ड आर.बी.सी.,prbc,injection iv as licensed*,blood-product,,,,ok,,9.1.3 S
whole blood,रक्त (संपूर्ण),,injection iv as licensed*,blood-product,,,,ok,,9.1.4 S
coagulation factor ix,फ़ैक्टर IX,factor 9,injection iv 600 IU*,blood-product,,,,caution,,9.3.1 S
coagulation factor viii,फ़ैक्टर VIII,factor 8,injection iv 250 IU*;injection iv 500 IU*,blood-product,,,,caution,,9.3.2 S
cryoprecipitate,क्रायोप्रेसिपिटेट,cryo,injection iv as licensed*,blood-product,,,,ok,,9.3.3 S
tuberculin purified protein derivative,ट्यूबरकुलिन (मांटू),ppd;mantoux;tst,injection id as licensed*,diagnostic,,,,ok,,19.1.1 P
anti-rabies immunoglobulin,रेबीज़ इम्यूनोग्लोब्युलिन,rig;erig;hrig,injection im as licensed*,immunoglobulin,,,,ok,,19.2.1 P
anti-tetanus immunoglobulin,टेटनस इम्यूनोग्लोब्युलिन,tig,injection im as licensed*,immunoglobulin,,,,ok,,19.2.2 P
diphtheria antitoxin,डिप्थीरिया एंटीटॉक्सिन,adt;das,injection iv as licensed*,immunoglobulin,,,,ok,,19.2.4 P
hepatitis b immunoglobulin,हेपेटाइटिस बी इम्यूनोग्लोब्युलिन,hbig,injection im as licensed*,immunoglobulin,,,,ok,,19.2.5 S
human normal immunoglobulin,इम्यूनोग्लोब्युलिन,ivig,injection iv as licensed*,immunoglobulin,,,,ok,,19.2.6 T
bcg vaccine,बी.सी.जी. टीका,bcg,injection id as licensed*,live-vaccine;vaccine,,,,contraindicated,at birth,19.3.1 P
pentavalent vaccine,पेंटावैलेंट टीका,penta;dpt hib hepb,injection im as licensed*,vaccine,,,,,6; 10; 14 weeks,19.3.2 P
dpt vaccine,डी.पी.टी. टीका,dpt,injection im as licensed*,vaccine,,,,,16-24 months and 5-6 years,19.3.3 P
hepatitis b vaccine,हेपेटाइटिस बी टीका,hep b,injection im as licensed*,vaccine,,,,ok,at birth,19.3.4 P
japanese encephalitis vaccine,जापानी इंसेफ़ेलाइटिस टीका,je,injection sc as licensed*,vaccine,,,,avoid,,19.3.5 P
measles vaccine,खसरा टीका,measles,injection sc as licensed*,live-vaccine;vaccine,,,,contraindicated,,19.3.6 P
measles rubella vaccine,खसरा-रूबेला टीका,mr,injection sc as licensed,live-vaccine;vaccine,,,,contraindicated,9-12 and 16-24 months,
mmr vaccine,एम.एम.आर. टीका,mmr,injection sc as licensed,live-vaccine;vaccine,,,,contraindicated,,
oral poliomyelitis vaccine,पोलियो की बूँदें,opv;polio,drops as licensed*,live-vaccine;vaccine,,,,avoid,at birth; 6; 10; 14 weeks,19.3.7 P
inactivated poliovirus vaccine,आई.पी.वी.,ipv,injection im as licensed,vaccine,,,,,,
rotavirus vaccine,रोटावायरस टीका,rota,drops as licensed*,live-vaccine;vaccine,,,,,6; 10; 14 weeks,19.3.8 P
tetanus toxoid,टिटनेस का टीका,tt;td,injection im as licensed*,vaccine,,,,ok,,19.3.9 P
rabies vaccine,रेबीज़ का टीका,arv;idrv,injection im as licensed*;injection id as licensed,vaccine,,,,ok,,19.4.1 P
pneumococcal vaccine,न्यूमोकोकल टीका,pcv;ppsv,injection im as licensed,vaccine,,,,caution,,
influenza vaccine,फ़्लू का टीका,flu vaccine,injection im 0.5 mL,vaccine,,,,ok,from 6 months,
typhoid conjugate vaccine,टाइफ़ॉइड टीका,tcv,injection im 0.5 mL,vaccine,,,,caution,,
varicella vaccine,चेचक (वैरिसेला) टीका,chickenpox vaccine,injection sc as licensed,live-vaccine;vaccine,,,,contraindicated,,
hpv vaccine,एच.पी.वी. टीका,cervical cancer vaccine,injection im 0.5 mL,vaccine,,,,avoid,from 9 years,
hepatitis a vaccine,हेपेटाइटिस ए टीका,hep a,injection im as licensed,vaccine,,,,caution,,
tdap vaccine,टी-डैप टीका,tdap,injection im 0.5 mL,vaccine,,,,ok,,
meningococcal vaccine,मेनिंगोकोकल टीका,,injection im as licensed,vaccine,,,,caution,,
alprostadil,एल्प्रोस्टाडिल,pge1,injection iv 0.5 mg/mL*,prostaglandin,,,,,,20.1 S
caffeine citrate,कैफ़ीन साइट्रेट,caffeine,syrup 20 mg/mL*;injection iv 20 mg/mL*,xanthine,,,,,newborns,20.2 S
surfactant,सर्फ़ैक्टेंट,,device as licensed*,,,,,,newborns,20.3 S
barium sulphate,बेरियम सल्फ़ेट,,syrup 95 %*,contrast,,,,avoid,,12.2.1 S
gadobenate dimeglumine,गैडोबेनेट,gadolinium,injection iv 529 mg/mL*,contrast,,,,avoid,,12.2.2 T
iohexol,आयोहेक्सॉल,omnipaque,injection iv 300 mg iodine/mL*;injection iv 350 mg iodine/mL*,contrast;iodine,,,,caution,,12.2.3 S
meglumine diatrizoate,मेग्लुमिन डायट्रिज़ोएट,urografin,injection iv 60 %*;injection iv 76 %*,contrast;iodine,,,,caution,,12.2.4 S
haemodialysis fluid,हीमोडायलिसिस द्रव,,solution as licensed*,dialysis,,,,,,13.1 S
peritoneal dialysis solution,पेरिटोनियल डायलिसिस द्रव,pd fluid,solution as licensed*,dialysis,,,,,,13.2 S
ascorbic acid,विटामिन सी,vitamin c;vit c;limcee,tablet 100 mg*;tablet 500 mg*,vitamin,OTC,,100-500 mg 1/d max 2000,ok,,26.1 P
pyridoxine,पाइरिडॉक्सिन,vitamin b6;b6,tablet 10 mg*;tablet 25 mg;tablet 50 mg*;tablet 100 mg*,vitamin,OTC,,10-50 mg 1-2/d max 200,ok,,26.5 P
riboflavin,राइबोफ़्लेविन,vitamin b2;b2,tablet 10 mg*,vitamin,OTC,,5-10 mg 1/d max 30,ok,,26.6 P
thiamine,थायमिन,vitamin b1;b1,tablet 75 mg;tablet 100 mg*;injection iv 100 mg/mL*,vitamin,OTC,,75-100 mg 1-3/d max 300,ok,,26.7 P
vitamin a,विटामिन ए,retinol;vit a,capsule 50000 IU*;syrup 100000 IU/mL*;injection im 50000 IU/mL*,vitamin,OTC,,,contraindicated,1 lac IU at 9 months; then 2 lac six-monthly to 5 years,26.8 P
vitamin b complex,विटामिन बी कॉम्प्लेक्स,b complex;becosules;bc,tablet as licensed;capsule as licensed;syrup as licensed;injection im as licensed,vitamin,OTC,,1 tab 1/d max 2,ok,,
multivitamin,मल्टीविटामिन,mvi;multi;zincovit,tablet as licensed;syrup as licensed;drops as licensed,vitamin,OTC,,1 tab 1/d max 1,ok,,
vitamin e,विटामिन ई,evion;tocopherol,capsule 200 mg;capsule 400 mg,vitamin,OTC,,200-400 mg 1/d max 800,caution,,
biotin,बायोटिन,,tablet 5 mg;tablet 10 mg,vitamin,OTC,,5-10 mg 1/d max 10,ok,,
l-carnitine,एल-कार्निटिन,carnitor,tablet 500 mg;syrup 500 mg/5 mL,,,,500 mg 1-3/d max 3000,caution,,
alpha lipoic acid + mecobalamin,अल्फ़ा लिपोइक एसिड + मेकोबालामिन,ala;nervup,capsule 100 mg + 1500 mcg,vitamin,,,1 cap 1/d max 2,caution,,
protein supplement,प्रोटीन पाउडर,protein powder,powder oral as licensed,,OTC,,,ok,,
ready-to-use therapeutic food,उपचारात्मक आहार (आर.यू.टी.एफ़.),rutf,sachet 92 g,,OTC,,,,for severe acute malnutrition by weight,
cyclosporine,साइक्लोस्पोरिन,ciclosporin;csa,capsule 25 mg*;capsule 50 mg*;capsule 100 mg*;syrup 100 mg/mL*;injection iv 50 mg/mL*;eye drops 0.05 %,calcineurin-inhibitor;cyp3a4-inhibitor,,,25-150 mg 2/d,caution,,7.3.2 T
azathioprine,एज़ाथियोप्रिन,aza;azoran;imuran,tablet 25 mg*;tablet 50 mg*,thiopurine;dmard,,,25-100 mg 1-2/d max 200,caution,,2.4.1 S
mercaptopurine,मर्कैप्टोप्यूरिन,6-mp;6mp,tablet 50 mg*,thiopurine;cytotoxic,,,25-75 mg 1/d,avoid,,7.1.2 T
mycophenolate mofetil,माइकोफ़ेनोलेट,mmf,tablet 250 mg*;tablet 500 mg*,immunosuppressant,,,250-1500 mg 2/d max 3000,contraindicated,,7.3.3 T
mycophenolate sodium,माइकोफ़ेनोलेट सोडियम,mps,tablet 360 mg,immunosuppressant,,,360-720 mg 2/d max 1440,contraindicated,,
sirolimus,सिरोलिमस,,tablet 1 mg,immunosuppressant,,,1-2 mg 1/d,avoid,,
everolimus,एवेरोलिमस,,tablet 0.25 mg;tablet 10 mg,immunosuppressant,,,,avoid,,
fluorouracil,फ़्लोरोयूरासिल,5-fu;5fu,injection iv 250 mg/5 mL*;cream 5 %,cytotoxic,,,,contraindicated,,7.1.1 T
actinomycin d,एक्टिनोमाइसिन डी,dactinomycin,injection iv 0.5 mg*,cytotoxic,,,,contraindicated,,7.1.3 T
all-trans retinoic acid,ए.टी.आर.ए.,atra,capsule 10 mg*,retinoid;cytotoxic,,,,contraindicated,,7.1.4 T
arsenic trioxide,आर्सेनिक ट्राइऑक्साइड,ato,injection iv 1 mg/mL*,cytotoxic;qt;qt-strong,,,,contraindicated,,7.1.5 T
bendamustine,बेंडामुस्टिन,,injection iv 25 mg*;injection iv 100 mg*,cytotoxic,,,,contraindicated,,7.1.6 T
bleomycin,ब्लियोमाइसिन,,injection iv 15 units*,cytotoxic,,,,contraindicated,,7.1.7 T
bortezomib,बोर्टेज़ोमिब,,injection sc 2 mg*,cytotoxic,,,,contraindicated,,7.1.8 T
calcium folinate,कैल्शियम फ़ोलिनेट,leucovorin;folinic acid,tablet 15 mg*;injection iv 3 mg/mL*,antidote,,,,caution,,7.1.9 T
capecitabine,कैपेसिटाबिन,,tablet 500 mg*,cytotoxic,,,,contraindicated,,7.1.10 T
carboplatin,कार्बोप्लैटिन,,injection iv 10 mg/mL*,cytotoxic,,,,contraindicated,,7.1.11 T
chlorambucil,क्लोरैम्ब्यूसिल,,tablet 2 mg*;tablet 5 mg*,cytotoxic,,,,contraindicated,,7.1.12 T
cisplatin,सिस्प्लैटिन,,injection iv 1 mg/mL*,cytotoxic,,,,contraindicated,,7.1.13 T
cyclophosphamide,साइक्लोफ़ॉस्फ़ेमाइड,endoxan;cyc,tablet 50 mg*;injection iv 500 mg*,cytotoxic,,,50-150 mg 1/d max 200,contraindicated,,7.1.14 T
cytosine arabinoside,साइटाराबिन,cytarabine;ara c,injection iv 100 mg*;injection iv 500 mg*;injection iv 1000 mg*,cytotoxic,,,,contraindicated,,7.1.15 T
dacarbazine,डैकार्बाज़िन,dtic,injection iv 200 mg*;injection iv 500 mg*,cytotoxic,,,,contraindicated,,7.1.16 T
daunorubicin,डॉनोरूबिसिन,,injection iv 5 mg/mL*,cytotoxic,,,,contraindicated,,7.1.17 T
docetaxel,डोसिटैक्सेल,,injection iv 20 mg*;injection iv 80 mg*,cytotoxic,,,,contraindicated,,7.1.18 T
doxorubicin,डॉक्सोरूबिसिन,adriamycin,injection iv 2 mg/mL*,cytotoxic,,,,contraindicated,,7.1.19 T
etoposide,एटोपोसाइड,,capsule 50 mg*;injection iv 20 mg/mL*,cytotoxic,,,,contraindicated,,7.1.20 T
gefitinib,गेफ़िटिनिब,,tablet 250 mg*,kinase-inhibitor,,,250 mg 1/d max 250,contraindicated,,7.1.21 T
erlotinib,एर्लोटिनिब,,tablet 100 mg;tablet 150 mg,kinase-inhibitor,,,100-150 mg 1/d max 150,contraindicated,,
gemcitabine,जेमसिटाबिन,,injection iv 200 mg*;injection iv 1000 mg*,cytotoxic,,,,contraindicated,,7.1.22 T
ifosfamide,आइफ़ोसफ़ेमाइड,,injection iv 1000 mg*;injection iv 2000 mg*,cytotoxic,,,,contraindicated,,7.1.24 T
imatinib,इमैटिनिब,,tablet 100 mg*;tablet 400 mg*,kinase-inhibitor,,,100-400 mg 1/d max 800,contraindicated,,7.1.25 T
irinotecan,इरिनोटेकन,,injection iv 20 mg/mL*,cytotoxic,,,,contraindicated,,7.1.26 T
l-asparaginase,एल-एस्पैराजिनेज़,,injection im 5000 KU*;injection im 10000 KU*,cytotoxic,,,,contraindicated,,7.1.27 T
lenalidomide,लेनालिडोमाइड,,capsule 5 mg*;capsule 25 mg*;capsule 10 mg,immunomodulator,,,5-25 mg 1/d max 25,contraindicated,,7.1.28 T
melphalan,मेलफ़ालान,,tablet 2 mg*;tablet 5 mg*,cytotoxic,,,,contraindicated,,7.1.29 T
oxaliplatin,ऑक्सैलिप्लैटिन,,injection iv 5 mg/mL*,cytotoxic,,,,contraindicated,,7.1.31 T
paclitaxel,पैक्लिटैक्सेल,,injection iv 30 mg/5 mL*;injection iv 100 mg/16.7 mL*,cytotoxic,,,,contraindicated,,7.1.32 T
rituximab,रिटुक्सिमैब,,injection iv 10 mg/mL*,biologic,,,,avoid,,7.1.33 T
temozolomide,टेमोज़ोलोमाइड,,capsule 20 mg*;capsule 100 mg*;capsule 250 mg*,cytotoxic,,,,contraindicated,,7.1.34 T
thalidomide,थैलिडोमाइड,,capsule 50 mg*;capsule 100 mg*,immunomodulator;sedative,,,50-200 mg 1/d max 400,contraindicated,,7.1.35 T
trastuzumab,ट्रास्टुज़ुमैब,,injection iv 440 mg/50 mL*,biologic,,,,contraindicated,,7.1.36 T
bevacizumab,बेवासिज़ुमैब,,injection iv 25 mg/mL,biologic,,,,contraindicated,,
vinblastine,विनब्लास्टिन,,injection iv 1 mg/mL*,cytotoxic,,,,contraindicated,,7.1.37 T
vincristine,विनक्रिस्टिन,,injection iv 1 mg/mL*,cytotoxic,,,,contraindicated,,7.1.38 T
procarbazine,प्रोकार्बाज़िन,,capsule 50 mg,cytotoxic;maoi,,,,contraindicated,,
bicalutamide,बाइकैलुटामाइड,,tablet 50 mg*,antiandrogen,,,50 mg 1/d max 150,contraindicated,,7.2.1 T
abiraterone,एबिराटेरोन,,tablet 250 mg,antiandrogen,,,1000 mg 1/d max 1000,contraindicated,,
tamoxifen,टैमॉक्सिफ़ेन,,tablet 10 mg*;tablet 20 mg*,serm,,,10-20 mg 1/d max 40,contraindicated,,7.2.5 T
anastrozole,एनास्ट्रोज़ोल,,tablet 1 mg,aromatase-inhibitor,,,1 mg 1/d max 1,contraindicated,,
megestrol,मेजेस्ट्रॉल,,tablet 40 mg;tablet 160 mg,progestogen,,,40-160 mg 1-4/d max 800,contraindicated,,
filgrastim,फ़िल्ग्रास्टिम,gcsf,injection sc 300 mcg*,,,,,caution,,7.4.5 T
mesna,मेस्ना,,injection iv 100 mg/mL*,antidote,,,,caution,,7.4.11 T
omalizumab,ओमालिज़ुमैब,,injection sc 150 mg,biologic,,,,caution,,
dupilumab,डुपिलुमैब,,injection sc 300 mg,biologic,,,,caution,,
`;
