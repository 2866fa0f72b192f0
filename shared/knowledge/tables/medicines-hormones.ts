/** Diabetes, thyroid, hormones, contraception, pregnancy and birth, bones. Columns and words: `medicine-table.ts`. */
export const hormoneMedicinesCsv = `
metformin,मेटफ़ॉर्मिन,mtf;metf;glycomet;met;शुगर की गोली;glyciphage,tablet 500 mg*;tablet 850 mg;tablet 1000 mg*;tablet 500 mg SR;tablet 1000 mg SR*,biguanide,,A,500-1000 mg 1-3/d max 2550,caution,not under 10 years,18.3.1.6 P
glimepiride,ग्लिमेपिराइड,glim;glimi;amaryl,tablet 1 mg*;tablet 2 mg*;tablet 3 mg;tablet 4 mg,sulfonylurea,,,1-4 mg 1/d max 8,avoid,,18.3.1.1 P
glimepiride + metformin,ग्लिमेपिराइड + मेटफ़ॉर्मिन,glycomet gp;gp1;gp2,tablet 1 mg + 500 mg SR;tablet 2 mg + 500 mg SR;tablet 1 mg + 1000 mg SR;tablet 2 mg + 1000 mg SR,sulfonylurea;biguanide,,,1 tab 1-2/d max 2,avoid,,
gliclazide,ग्लिक्लाज़ाइड,glic;diamicron,tablet 40 mg;tablet 80 mg;tablet 30 mg SR;tablet 60 mg SR,sulfonylurea,,,30-80 mg 1-2/d max 320,avoid,,
glibenclamide,ग्लिबेनक्लेमाइड,daonil;gliben;glyburide,tablet 2.5 mg;tablet 5 mg,sulfonylurea,,A,2.5-5 mg 1-2/d max 20,caution,,
glipizide,ग्लिपिज़ाइड,glynase,tablet 5 mg,sulfonylurea,,,2.5-10 mg 1-2/d max 40,avoid,,
sitagliptin,सिटाग्लिप्टिन,sita;januvia,tablet 25 mg;tablet 50 mg;tablet 100 mg,gliptin,,B,25-100 mg 1/d max 100,avoid,,
sitagliptin + metformin,सिटाग्लिप्टिन + मेटफ़ॉर्मिन,janumet;sita m,tablet 50 mg + 500 mg;tablet 50 mg + 1000 mg,gliptin;biguanide,,B,1 tab 1-2/d max 2,avoid,,
vildagliptin,विल्डाग्लिप्टिन,vilda;galvus,tablet 50 mg;tablet 100 mg SR,gliptin,,,50 mg 1-2/d max 100,avoid,,
vildagliptin + metformin,विल्डाग्लिप्टिन + मेटफ़ॉर्मिन,galvus met;vilda m,tablet 50 mg + 500 mg;tablet 50 mg + 1000 mg,gliptin;biguanide,,,1 tab 1-2/d max 2,avoid,,
teneligliptin,टेनेलिग्लिप्टिन,teneli,tablet 20 mg*;tablet 40 mg,gliptin;qt-possible,,,20-40 mg 1/d max 40,avoid,,18.3.1.7 P
teneligliptin + metformin,टेनेलिग्लिप्टिन + मेटफ़ॉर्मिन,teneli m,tablet 20 mg + 500 mg;tablet 20 mg + 1000 mg,gliptin;biguanide;qt-possible,,,1 tab 1/d max 2,avoid,,
linagliptin,लिनाग्लिप्टिन,lina;trajenta,tablet 5 mg,gliptin,,,5 mg 1/d max 5,avoid,,
saxagliptin,सैक्साग्लिप्टिन,,tablet 2.5 mg;tablet 5 mg,gliptin,,,2.5-5 mg 1/d max 5,avoid,,
dapagliflozin,डैपाग्लिफ़्लोज़िन,dapa;forxiga,tablet 5 mg;tablet 10 mg,sglt2-inhibitor,,,5-10 mg 1/d max 10,avoid,,
dapagliflozin + metformin,डैपाग्लिफ़्लोज़िन + मेटफ़ॉर्मिन,dapa m,tablet 10 mg + 500 mg SR;tablet 10 mg + 1000 mg SR,sglt2-inhibitor;biguanide,,,1 tab 1/d max 1,avoid,,
dapagliflozin + sitagliptin,डैपाग्लिफ़्लोज़िन + सिटाग्लिप्टिन,dapa s,tablet 10 mg + 100 mg,sglt2-inhibitor;gliptin,,,1 tab 1/d max 1,avoid,,
empagliflozin,एम्पाग्लिफ़्लोज़िन,empa;jardiance,tablet 10 mg;tablet 25 mg,sglt2-inhibitor,,,10-25 mg 1/d max 25,avoid,,
empagliflozin + linagliptin,एम्पाग्लिफ़्लोज़िन + लिनाग्लिप्टिन,glyxambi,tablet 10 mg + 5 mg;tablet 25 mg + 5 mg,sglt2-inhibitor;gliptin,,,1 tab 1/d max 1,avoid,,
canagliflozin,कैनाग्लिफ़्लोज़िन,,tablet 100 mg;tablet 300 mg,sglt2-inhibitor,,,100-300 mg 1/d max 300,avoid,,
pioglitazone,पायोग्लिटाज़ोन,pio,tablet 7.5 mg;tablet 15 mg;tablet 30 mg,glitazone,,,7.5-30 mg 1/d max 45,avoid,,
voglibose,वोग्लिबोस,vogli,tablet 0.2 mg;tablet 0.3 mg,alpha-glucosidase,,,0.2-0.3 mg 3/d max 0.9,avoid,,
acarbose,एकार्बोस,,tablet 25 mg;tablet 50 mg,alpha-glucosidase,,,25-100 mg 3/d max 300,avoid,,
glimepiride + metformin + voglibose,ग्लिमेपिराइड + मेटफ़ॉर्मिन + वोग्लिबोस,trio,tablet 1 mg + 500 mg + 0.2 mg SR;tablet 2 mg + 500 mg + 0.2 mg SR,sulfonylurea;biguanide;alpha-glucosidase,,,1 tab 1-2/d max 2,avoid,,
repaglinide,रेपाग्लिनाइड,,tablet 0.5 mg;tablet 1 mg,glinide,,,0.5-4 mg 3/d max 16,avoid,,
semaglutide,सेमाग्लूटाइड,sema;rybelsus,tablet 3 mg;tablet 7 mg;tablet 14 mg;injection sc 0.25 mg;injection sc 0.5 mg,glp1,,,3-14 mg 1/d max 14,avoid,,
liraglutide,लिराग्लूटाइड,,injection sc 6 mg/mL,glp1,,,0.6-1.8 mg 1/d max 3,avoid,,
dulaglutide,डुलाग्लूटाइड,,injection sc 0.75 mg;injection sc 1.5 mg,glp1,,,0.75-1.5 mg 1/w max 4.5,avoid,,
tirzepatide,टिर्ज़ेपाटाइड,mounjaro,injection sc 2.5 mg;injection sc 5 mg,glp1,,,2.5-15 mg 1/w max 15,avoid,,
insulin (soluble),इंसुलिन (घुलनशील),insulin soluble;regular insulin;actrapid;plain insulin;hir;इंसुलिन,injection sc 40 units/mL*;injection sc 100 units/mL,insulin,,,by glucose,ok,by weight,18.3.1.2 P
insulin isophane (nph),इंसुलिन (एनपीएच),nph;isophane;insulin isophane;insulatard;intermediate insulin,injection sc 40 units/mL*;injection sc 100 units/mL,insulin,,,by glucose,ok,by weight,18.3.1.3 P
insulin premix 30:70,इंसुलिन मिश्रित 30:70,mixtard;premix;human mixtard;30 70;insulin premixed;premix insulin;इंसुलिन,injection sc 40 units/mL*;injection sc 100 units/mL,insulin,,,by glucose,ok,,18.3.1.5 P
insulin glargine,इंसुलिन ग्लार्जिन,glargine;lantus;basalog;इंसुलिन,injection sc 100 units/mL*;injection sc 300 units/mL,insulin,,,by glucose,ok,,18.3.1.4 P
insulin lispro,इंसुलिन लिस्प्रो,lispro;humalog,injection sc 100 units/mL,insulin,,,by glucose,ok,,
insulin aspart,इंसुलिन एस्पार्ट,aspart;novorapid,injection sc 100 units/mL,insulin,,,by glucose,ok,,
insulin glulisine,इंसुलिन ग्लुलिसीन,apidra,injection sc 100 units/mL,insulin,,,by glucose,caution,,
insulin degludec,इंसुलिन डेग्लुडेक,degludec;tresiba,injection sc 100 units/mL,insulin,,,by glucose,caution,,
insulin detemir,इंसुलिन डेटेमिर,levemir,injection sc 100 units/mL,insulin,,,by glucose,ok,,
insulin aspart premix 30:70,इंसुलिन एस्पार्ट प्रीमिक्स 30:70,novomix,injection sc 100 units/mL,insulin,,,by glucose,ok,,
insulin lispro premix 25:75,इंसुलिन लिस्प्रो प्रीमिक्स 25:75,humalog mix,injection sc 100 units/mL,insulin,,,by glucose,ok,,
glucagon,ग्लूकागॉन,,injection im 1 mg,,,,1 mg once,ok,,
glucose,ग्लूकोज़,dextrose;d5;d10;d25,injection iv 5 %*;injection iv 10 %*;injection iv 25 %*;injection iv 50 %*;powder oral 75 g,,OTC,,,ok,,18.3.2.1 P
levothyroxine,लेवोथायरॉक्सिन,thyroxine;thyronorm;eltroxin;ltx;थायरॉइड की गोली;lt4;थायराइड की गोली,tablet 12.5 mcg*;tablet 25 mcg*;tablet 50 mcg*;tablet 62.5 mcg*;tablet 75 mcg*;tablet 88 mcg*;tablet 100 mcg*;tablet 112 mcg*;tablet 125 mcg;tablet 137 mcg;tablet 150 mcg*,thyroid-hormone,,,12.5-200 mcg 1/d max 300,ok,by weight,18.6.2 P
carbimazole,कार्बिमाज़ोल,neomercazole;carbi,tablet 5 mg*;tablet 10 mg*;tablet 20 mg*,antithyroid,,,5-40 mg 1-2/d max 60,avoid-t1,,18.6.1 P
methimazole,मेथिमाज़ोल,,tablet 5 mg;tablet 10 mg,antithyroid,,,5-30 mg 1/d max 60,avoid-t1,,
propylthiouracil,प्रोपाइलथायोयूरासिल,ptu,tablet 50 mg,antithyroid,,,50-100 mg 3/d max 600,caution,,
liothyronine,लायोथायरोनिन,t3,tablet 20 mcg;tablet 25 mcg,thyroid-hormone,,,10-25 mcg 1-3/d max 75,caution,,
fludrocortisone,फ़्लूड्रोकोर्टिसोन,floricot,tablet 0.1 mg*,corticosteroid,,,0.05-0.2 mg 1/d max 0.3,caution,,18.1.2 S
desmopressin,डेस्मोप्रेसिन,ddavp;minirin,tablet 0.1 mg;tablet 0.2 mg;nasal spray 10 mcg/spray,,,,0.1-0.4 mg 1-3/d max 1.2,caution,,
cabergoline,कैबर्गोलिन,caber;cabgolin,tablet 0.25 mg;tablet 0.5 mg,dopamine-agonist;ergot,,,0.25-0.5 mg 2/w max 4,caution,,
bromocriptine,ब्रोमोक्रिप्टिन,bromo,tablet 1.25 mg;tablet 2.5 mg,dopamine-agonist;ergot,,,1.25-2.5 mg 1-3/d max 30,caution,,
testosterone,टेस्टोस्टेरोन,,injection im 250 mg;injection im 1000 mg;gel 1 %,androgen,,,,contraindicated,,
human chorionic gonadotropin,एचसीजी,hcg,injection im 2000 IU*;injection im 5000 IU*;injection im 10000 IU*,,,,,,,18.4.2 S
growth hormone,ग्रोथ हॉर्मोन,somatropin;gh,injection sc as licensed,,,,,,by weight,
leuprolide,ल्यूप्रोलाइड,leuprorelin,injection im 3.75 mg*;injection im 11.25 mg*;injection im 22.5 mg*,gnrh,,,3.75-11.25 mg once,contraindicated,,7.2.3 T
triptorelin,ट्रिप्टोरेलिन,,injection im 3.75 mg,gnrh,,,,contraindicated,,
danazol,डैनाज़ोल,,capsule 100 mg;capsule 200 mg,androgen,,,100-200 mg 1-3/d max 800,contraindicated,,
clomifene,क्लोमीफ़ीन,clomiphene;cc;siphene;clomid,tablet 25 mg;tablet 50 mg*;tablet 100 mg*,,,,50-150 mg 1/d max 150,contraindicated,,18.4.1 T
letrozole,लेट्रोज़ोल,letro;letroz,tablet 2.5 mg*,aromatase-inhibitor,,,2.5-7.5 mg 1/d max 7.5,contraindicated,,7.2.2 T
medroxyprogesterone,मेड्रॉक्सीप्रोजेस्टेरोन,mpa;dmpa;deviry;antara;meprate,tablet 5 mg*;tablet 10 mg*;injection im 150 mg/mL*,progestogen,,,5-10 mg 1-3/d max 30,avoid,,18.5.1 P
norethisterone,नॉरएथिस्टेरोन,primolut;primolut n;regestrone;net;norethindrone,tablet 5 mg*,progestogen,,,5 mg 2-3/d max 30,contraindicated,,18.5.2 P
progesterone,प्रोजेस्टेरोन,susten;micronised progesterone,capsule 100 mg;capsule 200 mg;tablet 300 mg SR;vaginal capsule 200 mg,progestogen,,,100-400 mg 1-2/d max 400,ok,,
dydrogesterone,डायड्रोजेस्टेरोन,duphaston,tablet 10 mg,progestogen,,,10 mg 1-3/d max 30,ok,,
hydroxyprogesterone,हाइड्रॉक्सीप्रोजेस्टेरोन,proluton,injection im 250 mg/mL;injection im 500 mg,progestogen,,,250-500 mg 1/w,ok,,
dienogest,डाइनोजेस्ट,,tablet 2 mg,progestogen,,,2 mg 1/d max 2,contraindicated,,
estradiol,एस्ट्राडायोल,progynova;e2,tablet 1 mg;tablet 2 mg;gel 0.06 %,estrogen,,,1-2 mg 1/d max 6,contraindicated,,
conjugated estrogens,कॉन्जुगेटेड एस्ट्रोजन,premarin,tablet 0.3 mg;tablet 0.625 mg;vaginal cream 0.625 mg/g,estrogen,,,0.3-0.625 mg 1/d max 1.25,contraindicated,,
estriol,एस्ट्रिऑल,evalon,vaginal cream 1 mg/g,estrogen,,,apply 1/d,contraindicated,,
tibolone,टिबोलोन,,tablet 2.5 mg,estrogen,,,2.5 mg 1/d max 2.5,contraindicated,,
ethinylestradiol + levonorgestrel,गर्भनिरोधक गोली (माला-एन),ocp;mala n;mala d;coc;oral contraceptive,tablet 0.03 mg + 0.15 mg*,estrogen;progestogen;hormonal-contraceptive,OTC,,1 tab 1/d max 1,contraindicated,,18.2.1.1 P
ethinylestradiol + drospirenone,एथिनिलएस्ट्राडायोल + ड्रोस्पिरेनोन,yasmin;yaz,tablet 0.03 mg + 3 mg;tablet 0.02 mg + 3 mg,estrogen;progestogen;hormonal-contraceptive;potassium-raising,,,1 tab 1/d max 1,contraindicated,,
ethinylestradiol + desogestrel,एथिनिलएस्ट्राडायोल + डेसोजेस्ट्रेल,novelon,tablet 0.03 mg + 0.15 mg;tablet 0.02 mg + 0.15 mg,estrogen;progestogen;hormonal-contraceptive,,,1 tab 1/d max 1,contraindicated,,
ethinylestradiol + cyproterone,एथिनिलएस्ट्राडायोल + साइप्रोटेरोन,diane;krimson,tablet 0.035 mg + 2 mg,estrogen;progestogen;hormonal-contraceptive,,,1 tab 1/d max 1,contraindicated,,
desogestrel,डेसोजेस्ट्रेल,cerazette;pop,tablet 75 mcg,progestogen;hormonal-contraceptive,,,75 mcg 1/d max 75,contraindicated,,
levonorgestrel,लीवोनोर्गेस्ट्रेल,ecp;i pill;emergency pill,tablet 0.75 mg*;tablet 1.5 mg*,progestogen;hormonal-contraceptive,OTC,,1.5 mg once,avoid,,18.2.1.2 P
ormeloxifene,ऑर्मेलॉक्सीफ़ीन (छाया),centchroman;chhaya;saheli,tablet 30 mg*;tablet 60 mg,serm,OTC,,30 mg 1-2/w,contraindicated,,18.2.1.3 P
ulipristal,यूलिप्रिस्टल,,tablet 5 mg;tablet 30 mg,,,,5 mg 1/d max 30,contraindicated,,
hormone-releasing intrauterine device,हॉर्मोन वाला आई.यू.डी.,lng iud;mirena,device 52 mg*,progestogen;hormonal-contraceptive,,,,contraindicated,,18.2.2.1 T
copper intrauterine device,कॉपर-टी,copper t;iucd;cu t;पीपीआईयूसीडी,device as licensed*,,,,,contraindicated,,18.2.2.2 P
condom,निरोध (कंडोम),nirodh;condoms;निरोध,device as licensed*,,OTC,,,ok,,18.2.3.1 P
etonogestrel implant,एटोनोजेस्ट्रेल इम्प्लांट,implanon,device 68 mg,progestogen;hormonal-contraceptive,,,,contraindicated,,
mifepristone,मिफ़ेप्रिस्टोन,mtp kit;mife,tablet 200 mg*,,,prohibited,,contraindicated,,22.1.3 P
misoprostol,मिसोप्रोस्टॉल,miso,tablet 100 mcg*;tablet 200 mcg*;vaginal tablet 25 mcg,prostaglandin,,prohibited,,contraindicated,,22.1.4 P
dinoprostone,डाइनोप्रोस्टोन,cerviprime,tablet 0.5 mg*;vaginal gel 0.5 mg*,prostaglandin,,,,caution,,22.1.1 S
carboprost,कार्बोप्रॉस्ट,pg f2 alpha,injection im 250 mcg/mL,prostaglandin,,,,contraindicated,,
oxytocin,ऑक्सीटोसिन,pitocin,injection iv 5 IU/mL*;injection im 10 IU/mL*,oxytocic,,,,caution,,22.1.5 P
carbetocin,कार्बेटोसिन,,injection iv 100 mcg,oxytocic,,,,caution,,
methylergometrine,मिथाइलएर्गोमेट्रिन,methergin;methylergonovine,tablet 0.125 mg*;injection im 0.2 mg/mL*,ergot,,,0.125 mg 3/d max 0.8,contraindicated,,22.1.2 P
isoxsuprine,आइसॉक्ससुप्रिन,duvadilan,tablet 10 mg;tablet 40 mg SR,beta-agonist,,,10-20 mg 3/d max 80,caution,,
ritodrine,रिटोड्रिन,,tablet 10 mg,beta-agonist,,,,caution,,
betamethasone,बीटामेथासोन,betnesol,tablet 0.5 mg;drops 0.5 mg/mL;injection im 4 mg/mL*,corticosteroid,,,0.5-5 mg 1/d,ok,,22.2.1 P
magnesium sulphate,मैग्नीशियम सल्फ़ेट,mgso4;mag sulf,injection im 500 mg/mL*,,,,,ok,,5.1.6 S
anti-d immunoglobulin,एंटी-डी,anti d;rhogam,injection im 300 mcg;injection im as licensed*,immunoglobulin,,,,ok,,19.2.3 S
metronidazole + clotrimazole + lactobacillus,योनि की मिश्रित पेसरी,vaginal combination;candid v3,vaginal capsule as licensed,azole;nitroimidazole,,,1 cap 1/d max 1,caution,,
calcium carbonate,कैल्शियम कार्बोनेट,calcium;shelcal,tablet 625 mg*;tablet 1250 mg*;tablet 500 mg;syrup 250 mg/5 mL,calcium,OTC,O,500-1250 mg 1-2/d max 3000,ok,,26.2 P
calcium carbonate + colecalciferol,कैल्शियम + विटामिन डी3,calcium d3;shelcal;cal d,tablet 500 mg + 250 IU;syrup 250 mg + 125 IU/5 mL,calcium;vitamin,OTC,O,1 tab 1-2/d max 3,ok,,
calcium citrate + colecalciferol,कैल्शियम साइट्रेट + विटामिन डी3,ccm,tablet 1000 mg + 200 IU,calcium;vitamin,OTC,O,1 tab 1-2/d max 2,ok,,
colecalciferol,विटामिन डी3,vitamin d;vit d;cholecalciferol;d3;विटामिन डी;calcirol,drops 400 IU/mL*;tablet 1000 IU*;tablet 2000 IU,vitamin,OTC,O,400-2000 IU 1/d max 4000,ok,400 IU a day in the first year,26.4 P
colecalciferol,विटामिन डी3,vitamin d;vit d;cholecalciferol;vit d3;d3 60k;विटामिन डी,sachet 60000 IU*;capsule 60000 IU*,vitamin,,O,60000 IU 1/w,ok,,26.4 P
calcitriol,कैल्सिट्रिऑल,rocaltrol,capsule 0.25 mcg,vitamin,,,0.25-0.5 mcg 1-2/d max 2,caution,,
alendronate,एलेंड्रोनेट,alendronic acid,tablet 70 mg;tablet 35 mg,bisphosphonate,,,70 mg 1/w max 70,avoid,,
risedronate,राइसेड्रोनेट,risedronic acid,tablet 35 mg;tablet 150 mg,bisphosphonate,,,35 mg 1/w max 35,avoid,,
ibandronate,आइबैंड्रोनेट,ibandronic acid,tablet 150 mg,bisphosphonate,,,150 mg 1/mo max 150,avoid,,
zoledronic acid,ज़ोलेड्रोनिक एसिड,zoledronate,injection iv 4 mg*;injection iv 5 mg,bisphosphonate,,,,avoid,,7.4.16 T
denosumab,डेनोसुमैब,,injection sc 60 mg,,,,,contraindicated,,
teriparatide,टेरिपैराटाइड,,injection sc 20 mcg,,,,20 mcg 1/d max 20,avoid,,
raloxifene,रैलॉक्सिफ़ीन,,tablet 60 mg,serm,,,60 mg 1/d max 60,contraindicated,,
cinacalcet,सिनाकैल्सेट,,tablet 30 mg;tablet 60 mg,,,,30-60 mg 1-2/d max 360,caution,,
calcitonin,कैल्सिटोनिन,,nasal spray 200 IU/spray,,,,,avoid,,
myo-inositol,मायो-इनोसिटॉल,inositol;pcos sachet,sachet 2 g;tablet 1000 mg,,OTC,,2 g 1-2/d,ok,,
orlistat,ऑर्लिस्टैट,,capsule 120 mg,,,,120 mg 3/d max 360,avoid,,
allopurinol,एलोप्यूरिनॉल,zyloric;allo,tablet 100 mg*;tablet 300 mg*,xanthine-oxidase-inhibitor,,,100-300 mg 1-2/d max 900,caution,,2.3.1 P
febuxostat,फ़ेबुक्सोस्टैट,febu;feburic;febuget;febutaz,tablet 40 mg;tablet 80 mg,xanthine-oxidase-inhibitor,,,40-80 mg 1/d max 120,avoid,,
colchicine,कोल्चिसीन,colch;zycolchin,tablet 0.5 mg*,,,,0.5 mg 1-3/d max 1.5,caution,,2.3.2 P
glucosamine + chondroitin,ग्लूकोसामिन + कॉन्ड्रॉइटिन,joint tablet,tablet 500 mg + 400 mg,,OTC,,1 tab 2-3/d max 3,caution,,
diacerein,डायासेरीन,,capsule 50 mg,,,,50 mg 1-2/d max 100,avoid,,
serratiopeptidase,सेराशियोपेप्टिडेज़,serra,tablet 10 mg,,,,10 mg 2-3/d max 60,caution,,
trypsin + chymotrypsin,ट्रिप्सिन + काइमोट्रिप्सिन,chymoral,tablet 100000 units,,,,1 tab 3-4/d,caution,,
chlorzoxazone,क्लोरज़ॉक्साज़ोन,,tablet 250 mg;tablet 500 mg,muscle-relaxant;sedative,,,250-500 mg 3/d max 3000,caution,,
thiocolchicoside,थायोकोल्चिकोसाइड,thio;myoril,tablet 4 mg;tablet 8 mg;capsule 4 mg;capsule 8 mg,muscle-relaxant,,,4-8 mg 2/d max 16,contraindicated,not under 16 years; at most 7 days,
aceclofenac + thiocolchicoside,एसिक्लोफ़ेनाक + थायोकोल्चिकोसाइड,zerodol th,tablet 100 mg + 4 mg;tablet 100 mg + 8 mg,nsaid;muscle-relaxant,,,1 tab 2/d max 2,contraindicated,not under 16 years,
tizanidine,टिज़ानिडिन,tiza;sirdalud,tablet 2 mg;tablet 4 mg,muscle-relaxant;sedative,,,2-4 mg 2-3/d max 36,caution,,
baclofen,बैक्लोफ़ेन,lioresal;baclo,tablet 5 mg*;tablet 10 mg*;tablet 20 mg*,muscle-relaxant;sedative,,,5-20 mg 3/d max 80,caution,,1.4.2 S
methocarbamol,मेथोकार्बामोल,robinax,tablet 500 mg;tablet 750 mg,muscle-relaxant;sedative,,,500-1500 mg 3-4/d max 8000,caution,,
cyclobenzaprine,साइक्लोबेंज़ाप्रिन,,tablet 5 mg;capsule 15 mg SR,muscle-relaxant;sedative;serotonergic,,,5-10 mg 3/d max 30,caution,,
etoricoxib + thiocolchicoside,एटोरिकॉक्सिब + थायोकोल्चिकोसाइड,,tablet 60 mg + 4 mg,nsaid;muscle-relaxant,,,1 tab 2/d max 2,contraindicated,not under 16 years,
methotrexate,मेथोट्रेक्सेट,mtx;folitrax;imutrex,tablet 2.5 mg*;tablet 5 mg*;tablet 7.5 mg;tablet 10 mg*;tablet 15 mg;injection im 50 mg/mL*,cytotoxic;antifolate;dmard,,,7.5-25 mg 1/w max 25,contraindicated,,2.4.3 P
hydroxychloroquine,हाइड्रॉक्सीक्लोरोक्विन,hcq;hcqs,tablet 200 mg*;tablet 300 mg;tablet 400 mg*,dmard;qt-possible;antimalarial,,,200-400 mg 1/d max 400,ok,,2.4.2 P
sulfasalazine,सल्फ़ासालाज़िन,ssz;saaz,tablet 500 mg*;tablet 1000 mg,dmard;sulfonamide-antibiotic;aminosalicylate,,,500-1000 mg 2/d max 4000,ok,,2.4.4 S
leflunomide,लेफ़्लुनोमाइड,lef,tablet 10 mg;tablet 20 mg,dmard,,,10-20 mg 1/d max 20,contraindicated,,
tofacitinib,टोफ़ासिटिनिब,tofa,tablet 5 mg,dmard;jak-inhibitor,,,5 mg 1-2/d max 20,avoid,,
baricitinib,बैरिसिटिनिब,,tablet 2 mg;tablet 4 mg,dmard;jak-inhibitor,,,2-4 mg 1/d max 4,avoid,,
adalimumab,एडालिमुमैब,,injection sc 40 mg,tnf-inhibitor,,,,caution,,
etanercept,एटानर्सेप्ट,,injection sc 25 mg;injection sc 50 mg,tnf-inhibitor,,,,caution,,
infliximab,इन्फ़्लिक्सिमैब,,injection iv 100 mg,tnf-inhibitor,,,,caution,,
secukinumab,सेक्युकिनुमैब,,injection sc 150 mg,,,,,caution,,
d-penicillamine,डी-पेनिसिलामिन,penicillamine,capsule 150 mg*;capsule 250 mg*,chelator,,,250-500 mg 1-3/d max 2000,avoid,,4.2.3 P
apremilast,एप्रेमिलास्ट,,tablet 10 mg;tablet 20 mg;tablet 30 mg,,,,30 mg 2/d max 60,avoid,,
hyaluronic acid,हायल्यूरोनिक एसिड,,injection intra-articular 20 mg/2 mL,,,,,,,
triamcinolone,ट्रायमसिनोलोन,kenacort,injection im 40 mg/mL;injection im 10 mg/mL,corticosteroid,,,,caution,,
`;
