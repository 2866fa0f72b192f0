/** Bacteria, tuberculosis, leprosy, fungi, viruses, parasites. Columns and words: `medicine-table.ts`. */
export const infectionMedicinesCsv = `
amoxicillin,एमोक्सिसिलिन,amox;amoxycillin;mox,capsule 250 mg*;capsule 500 mg*;tablet 250 mg;syrup 125 mg/5 mL*;syrup 250 mg/5 mL*;injection iv 250 mg*;injection iv 500 mg*;injection iv 1000 mg*,penicillin,,,250-1000 mg 3/d max 3000,ok,by the child dose table,6.2.1.1 P
amoxicillin + clavulanic acid,एमोक्सिसिलिन + क्लैव्युलैनिक एसिड,augmentin;coamoxiclav;amoxyclav;amoxclav;clav;co-amoxiclav;amoxiclav;amc;clavam,tablet 500 mg + 125 mg*;tablet 875 mg + 125 mg;tablet 250 mg + 125 mg;syrup 200 mg + 28.5 mg/5 mL*;syrup 400 mg + 57 mg/5 mL;syrup 125 mg + 31.25 mg/5 mL*;injection iv 500 mg + 100 mg*S;injection iv 1 g + 200 mg*S,penicillin,,,500-875 mg 2-3/d max 2625,ok,,6.2.1.2 P
ampicillin,एम्पिसिलिन,ampi,capsule 250 mg;capsule 500 mg;injection iv 500 mg*;injection iv 1000 mg*,penicillin,,,250-500 mg 4/d max 4000,ok,,6.2.1.3 P
ampicillin + sulbactam,एम्पिसिलिन + सल्बैक्टम,sulbacin,injection iv 1 g + 500 mg,penicillin,,,,ok,,
ampicillin + cloxacillin,एम्पिसिलिन + क्लॉक्सासिलिन,ampiclox,capsule 250 mg + 250 mg;syrup 125 mg + 125 mg/5 mL,penicillin,,,1-2 cap 4/d,ok,,
cloxacillin,क्लॉक्सासिलिन,clox,capsule 250 mg*;capsule 500 mg*;syrup 125 mg/5 mL*;injection iv 250 mg*,penicillin,,,250-500 mg 4/d max 4000,ok,,6.2.1.12 P
flucloxacillin,फ़्लूक्लॉक्सासिलिन,fluclox,capsule 250 mg;capsule 500 mg,penicillin,,,250-500 mg 4/d max 4000,ok,,
phenoxymethylpenicillin,फ़ेनॉक्सीमिथाइल पेनिसिलिन,penicillin v;pen v;kaypen;pentids,tablet 250 mg*,penicillin,,,250-500 mg 2-4/d max 2000,ok,,6.2.2.11 P
benzathine benzylpenicillin,बेंज़ाथीन पेनिसिलिन,penidure;benzathine penicillin;bpg,injection im 6 lac units*;injection im 12 lac units*;injection im 24 lac units*,penicillin,,,12-24 lac once,ok,6 lac units under 27 kg for rheumatic prophylaxis,6.2.1.4 P
benzylpenicillin,बेंज़िलपेनिसिलिन,crystalline penicillin;penicillin g;cp,injection iv 5 lac units*;injection iv 10 lac units*,penicillin,,,,ok,,6.2.1.5 P
procaine benzylpenicillin,प्रोकेन पेनिसिलिन,pp,injection im 1000 mg*,penicillin,,,,ok,,6.2.2.12 P
piperacillin + tazobactam,पिपेरासिलिन + टैज़ोबैक्टम,piptaz;pip tazo,injection iv 1000 mg + 125 mg*;injection iv 2000 mg + 250 mg*;injection iv 4000 mg + 500 mg*,penicillin,,,,ok,,6.2.1.13 T
cefalexin,सेफ़ालेक्सिन,cephalexin;keflex;sporidex;phexin,capsule 250 mg;capsule 500 mg;syrup 125 mg/5 mL;syrup 250 mg/5 mL,cephalosporin,,,250-500 mg 3-4/d max 4000,ok,,
cefadroxil,सेफ़ाड्रॉक्सिल,cefadrox;droxyl,tablet 500 mg*;tablet 100 mg*;syrup 125 mg/5 mL*;syrup 250 mg/5 mL,cephalosporin,,,500-1000 mg 1-2/d max 2000,ok,,6.2.1.6 P
cefazolin,सेफ़ाज़ोलिन,cefaz,injection iv 500 mg*;injection iv 1000 mg*,cephalosporin,,,,ok,,6.2.1.7 P
cefaclor,सेफ़ाक्लोर,,capsule 250 mg;syrup 125 mg/5 mL,cephalosporin,,,250-500 mg 3/d max 4000,ok,,
cefuroxime,सेफ़्यूरॉक्सिम,ceftum;cefurox,tablet 250 mg;tablet 500 mg*;syrup 125 mg/5 mL*;injection iv 1500 mg*;injection iv 750 mg,cephalosporin,,,250-500 mg 2/d max 1000,ok,,6.2.2.2 P
cefixime,सेफ़िक्सिम,cefi;taxim o;zifi;taxim-o,tablet 200 mg*;tablet 400 mg*;tablet 100 mg;syrup 50 mg/5 mL*;syrup 100 mg/5 mL*,cephalosporin,H1,,200-400 mg 1-2/d max 400,ok,,6.2.1.8 S
cefpodoxime,सेफ़पोडॉक्सिम,cepodem;cefpo,tablet 100 mg;tablet 200 mg;syrup 50 mg/5 mL;syrup 100 mg/5 mL,cephalosporin,H1,,100-200 mg 2/d max 400,ok,,
cefdinir,सेफ़डिनिर,,capsule 300 mg;syrup 125 mg/5 mL,cephalosporin,H1,,300 mg 2/d max 600,ok,,
cefditoren,सेफ़डिटोरेन,,tablet 200 mg,cephalosporin,H1,,200-400 mg 2/d max 800,ok,,
ceftibuten,सेफ़्टिब्यूटेन,,capsule 400 mg,cephalosporin,H1,,400 mg 1/d max 400,ok,,
ceftriaxone,सेफ़्ट्रायक्सोन,monocef;ctx;ceftri,injection iv 250 mg*;injection iv 500 mg*;injection iv 1000 mg*;injection iv 2000 mg*,cephalosporin,H1,,1000-2000 mg 1-2/d max 4000,ok,newborns: never with IV calcium,6.2.1.11 S
cefotaxime,सेफ़ोटैक्सिम,taxim;cefota,injection iv 250 mg*;injection iv 500 mg*;injection iv 1000 mg*,cephalosporin,H1,,,ok,,6.2.1.9 S
ceftazidime,सेफ़्टाज़िडिम,,injection iv 250 mg*;injection iv 1000 mg*,cephalosporin,H1,,,ok,,6.2.1.10 S
cefoperazone + sulbactam,सेफ़ोपेराज़ोन + सल्बैक्टम,magnex,injection iv 1 g + 1 g;injection iv 1 g + 500 mg,cephalosporin,H1,,,caution,,
cefepime,सेफ़ेपिम,,injection iv 1 g,cephalosporin,H1,,,ok,,
meropenem,मेरोपेनेम,mero,injection iv 500 mg*;injection iv 1000 mg*,carbapenem,H1,,,caution,,6.2.1.14 T
imipenem + cilastatin,इमिपेनेम + सिलास्टैटिन,,injection iv 500 mg + 500 mg,carbapenem,H1,,,caution,,
ertapenem,एर्टापेनेम,,injection iv 1 g,carbapenem,H1,,,caution,,
doripenem,डोरिपेनेम,,injection iv 500 mg,carbapenem,H1,,,caution,,
faropenem,फ़ैरोपेनेम,farobact,tablet 200 mg;tablet 300 mg SR,carbapenem,H1,,200 mg 3/d max 900,caution,,
aztreonam,एज़ट्रियोनाम,,injection iv 1 g,monobactam,,,,caution,,
azithromycin,एज़िथ्रोमाइसिन,azi;azithro;azee;azith;azithral,tablet 250 mg*;tablet 500 mg*;tablet 1000 mg*;syrup 200 mg/5 mL*;syrup 100 mg/5 mL;injection iv 500 mg*,macrolide;qt,,,250-500 mg 1/d max 1000,ok,,6.2.2.1 P
clarithromycin,क्लैरिथ्रोमाइसिन,clari,tablet 250 mg*;tablet 500 mg*;syrup 125 mg/5 mL*,macrolide;qt;cyp3a4-inhibitor,,,250-500 mg 2/d max 1000,caution,,6.2.2.4 S
erythromycin,एरिथ्रोमाइसिन,erythro;althrocin,tablet 250 mg;tablet 500 mg;syrup 125 mg/5 mL,macrolide;qt;cyp3a4-inhibitor,,,250-500 mg 4/d max 4000,ok,,
roxithromycin,रॉक्सिथ्रोमाइसिन,roxid,tablet 150 mg;tablet 300 mg,macrolide,,,150 mg 2/d max 300,caution,,
doxycycline,डॉक्सीसाइक्लिन,doxy,capsule 100 mg*;tablet 100 mg;syrup 50 mg/5 mL*;injection iv 100 mg*,tetracycline,,,100 mg 1-2/d max 200,avoid,barred under 8 years but for rickettsial disease,6.2.2.7 P
minocycline,मिनोसाइक्लिन,mino,tablet 50 mg;capsule 100 mg,tetracycline,,,50-100 mg 1-2/d max 200,avoid,barred under 8 years,
tetracycline,टेट्रासाइक्लिन,,capsule 250 mg;capsule 500 mg,tetracycline,,,250-500 mg 4/d max 2000,avoid,barred under 8 years,
tigecycline,टाइगीसाइक्लिन,,injection iv 50 mg,tetracycline,,,,avoid,barred under 8 years,
ciprofloxacin,सिप्रोफ़्लॉक्सासिन,cipro;cifran;ciplox,tablet 250 mg*;tablet 500 mg*;tablet 750 mg;syrup 250 mg/5 mL*;injection iv 200 mg/100 mL*,fluoroquinolone;cyp1a2-inhibitor,,,250-750 mg 2/d max 1500,avoid,with care,6.2.2.3 P
ciprofloxacin + tinidazole,सिप्रोफ़्लॉक्सासिन + टिनिडाज़ोल,ciplox tz,tablet 500 mg + 600 mg,fluoroquinolone;nitroimidazole;cyp1a2-inhibitor,,,1 tab 2/d max 2,avoid,not under 18 years,
ofloxacin,ऑफ़्लॉक्सासिन,oflox,tablet 200 mg;tablet 400 mg;syrup 50 mg/5 mL,fluoroquinolone;qt-possible,,,200-400 mg 1-2/d max 800,avoid,with care,
ofloxacin + ornidazole,ऑफ़्लॉक्सासिन + ऑर्निडाज़ोल,o2;oflox oz,tablet 200 mg + 500 mg;syrup 50 mg + 125 mg/5 mL,fluoroquinolone;nitroimidazole,,,1 tab 2/d max 2,avoid,with care,
norfloxacin,नॉरफ़्लॉक्सासिन,norflox,tablet 400 mg,fluoroquinolone,,,400 mg 2/d max 800,avoid,with care,
levofloxacin,लेवोफ़्लॉक्सासिन,levo;levoflox,tablet 250 mg*;tablet 500 mg*;tablet 750 mg*;injection iv 500 mg/100 mL,fluoroquinolone;qt-possible,H1,,250-750 mg 1/d max 1000,avoid,with care,6.4.10 P
moxifloxacin,मॉक्सीफ़्लॉक्सासिन,moxi,tablet 400 mg*,fluoroquinolone;qt,H1,,400 mg 1/d max 400,avoid,with care,6.4.12 P
gemifloxacin,जेमीफ़्लॉक्सासिन,,tablet 320 mg,fluoroquinolone,H1,,320 mg 1/d max 320,avoid,,
prulifloxacin,प्रूलीफ़्लॉक्सासिन,,tablet 600 mg,fluoroquinolone,H1,,600 mg 1/d max 600,avoid,,
sulfamethoxazole + trimethoprim,को-ट्राइमॉक्साज़ोल,cotrimoxazole;cotrim;septran;tmp smx;co-trimoxazole;सेप्ट्रान;tmp-smx;bactrim,tablet 400 mg + 80 mg*;tablet 800 mg + 160 mg*;syrup 200 mg + 40 mg/5 mL*,sulfonamide-antibiotic;antifolate,,,800-1600 mg 2/d max 3200,avoid-t1,not under 6 weeks,6.2.2.6 P
metronidazole,मेट्रोनिडाज़ोल,metro;flagyl;metrogyl;mtz,tablet 200 mg*;tablet 400 mg*;syrup 200 mg/5 mL*;injection iv 500 mg/100 mL*;gel 1 %,nitroimidazole;alcohol-reaction,,,200-800 mg 3/d max 2400,caution,,6.2.2.9 P
tinidazole,टिनिडाज़ोल,tini,tablet 500 mg;tablet 1 g,nitroimidazole;alcohol-reaction,,,500-2000 mg 1-2/d max 2000,avoid-t1,,
ornidazole,ऑर्निडाज़ोल,orni,tablet 500 mg;syrup 125 mg/5 mL,nitroimidazole,,,500 mg 2/d max 1500,avoid-t1,,
secnidazole,सेक्निडाज़ोल,secni,tablet 1 g;sachet 2 g,nitroimidazole,,,2 g once,avoid-t1,,
nitazoxanide,नाइटाज़ॉक्सानाइड,nita,tablet 500 mg;syrup 100 mg/5 mL,,,,500 mg 2/d max 1000,caution,from 1 year,
nitrofurantoin,नाइट्रोफ़्यूरैन्टॉइन,nitrofur;furadantin;macrobid;niftran;nitro,tablet 100 mg*;capsule 100 mg;capsule 100 mg SR;syrup 25 mg/5 mL*,nitrofuran,,,50-100 mg 2-4/d max 400,avoid-t3,not under 3 months,6.2.2.10 P
fosfomycin,फ़ॉस्फ़ोमाइसिन,fosfo,sachet 3 g,,,,3 g once,ok,not under 12 years,
methenamine,मेथेनामीन,hiprex,tablet 1 g,,,,1 g 2/d max 2,caution,,
clindamycin,क्लिंडामाइसिन,clinda;dalacin,capsule 150 mg*;capsule 300 mg*;injection iv 150 mg/mL*;gel 1 %;vaginal capsule 100 mg,lincosamide,,,150-450 mg 3-4/d max 1800,ok,,6.2.2.5 P
linezolid,लाइनज़ोलिड,linid;lizolid,tablet 300 mg*;tablet 600 mg*;syrup 100 mg/5 mL;injection iv 600 mg/300 mL,maoi-like;oxazolidinone,,,600 mg 1-2/d max 1200,caution,,6.4.11 P
gentamicin,जेंटामाइसिन,genta,injection iv 10 mg/mL*;injection iv 40 mg/mL*;eye drops 0.3 %,aminoglycoside,,,,avoid,,6.2.2.8 P
amikacin,एमिकासिन,amika,injection iv 100 mg/mL*;injection iv 250 mg/mL*;injection iv 500 mg/mL*,aminoglycoside,,,,avoid,,6.4.1 S
streptomycin,स्ट्रेप्टोमाइसिन,sm;strepto,injection im 750 mg*;injection im 1000 mg*,aminoglycoside,,,750-1000 mg 1/d max 1000,avoid,,6.4.16 P
tobramycin,टोब्रामाइसिन,tobra;tobrex,eye drops 0.3 %;injection iv 80 mg,aminoglycoside,,,,avoid,,
kanamycin,कैनामाइसिन,km,injection im 1 g,aminoglycoside,,,,avoid,,
capreomycin,कैप्रियोमाइसिन,cm,injection im 1 g,,H1,,,avoid,,
vancomycin,वैंकोमाइसिन,vanco,capsule 125 mg*;capsule 250 mg*;injection iv 250 mg*;injection iv 500 mg*;injection iv 1000 mg*,glycopeptide,,,125-500 mg 4/d max 2000,caution,,6.2.2.13 S
teicoplanin,टाइकोप्लानिन,teico,injection iv 200 mg;injection iv 400 mg,glycopeptide,,,,caution,,
colistin,कोलिस्टिन,,injection iv 1 million units,polymyxin,,,,caution,,
polymyxin b,पॉलीमिक्सिन बी,,injection iv 5 lac units,polymyxin,,,,caution,,
chloramphenicol,क्लोरैम्फ़ेनिकॉल,chlor,capsule 250 mg;capsule 500 mg;eye drops 0.5 %;eye ointment 1 %,amphenicol,,,500 mg 4/d,avoid,not in newborns,
rifampicin,रिफ़ैम्पिसिन,rif;r cin;rmp,capsule 150 mg*;capsule 300 mg*;capsule 450 mg*;capsule 600 mg*;syrup 100 mg/5 mL*,rifamycin;enzyme-inducer,H1,,450-600 mg 1/d max 600,ok,,6.4.15 P
rifabutin,रिफ़ाब्यूटिन,,capsule 150 mg,rifamycin;enzyme-inducer,H1,,150-300 mg 1/d max 300,caution,,
rifapentine,रिफ़ापेंटिन,,tablet 150 mg;tablet 300 mg,rifamycin;enzyme-inducer,,,900 mg 1/w max 900,caution,,
isoniazid,आइसोनियाज़िड,inh,tablet 100 mg*;tablet 300 mg*;syrup 50 mg/5 mL*,,H1,,300 mg 1/d max 300,ok,,6.4.9 P
pyrazinamide,पायराज़िनामाइड,pza,tablet 500 mg*;tablet 750 mg*;tablet 1000 mg*;tablet 1500 mg*;syrup 250 mg/5 mL*,,H1,,1000-2000 mg 1/d max 2000,ok,,6.4.14 P
ethambutol,एथाम्ब्यूटॉल,emb,tablet 200 mg*;tablet 400 mg*;tablet 600 mg*;tablet 800 mg*,,H1,,600-1200 mg 1/d max 1600,ok,with care where vision cannot be tested,6.4.7 P
rifampicin + isoniazid,रिफ़ैम्पिसिन + आइसोनियाज़िड,rh;2fdc,tablet 75 mg + 50 mg;tablet 150 mg + 75 mg,rifamycin;enzyme-inducer,H1,,2-5 tab 1/d max 5,ok,,
rifampicin + isoniazid + ethambutol,रिफ़ैम्पिसिन + आइसोनियाज़िड + एथाम्ब्यूटॉल,rhe;3fdc,tablet 150 mg + 75 mg + 275 mg,rifamycin;enzyme-inducer,H1,,2-5 tab 1/d max 5,ok,,
rifampicin + isoniazid + pyrazinamide + ethambutol,टी.बी. की 4 दवा वाली गोली,hrze;rhze;akt4;4fdc;att,tablet 150 mg + 75 mg + 400 mg + 275 mg,rifamycin;enzyme-inducer,H1,,2-5 tab 1/d max 5,ok,,
rifampicin + isoniazid + pyrazinamide,रिफ़ैम्पिसिन + आइसोनियाज़िड + पायराज़िनामाइड,rhz;paediatric fdc,tablet 75 mg + 50 mg + 150 mg,rifamycin;enzyme-inducer,H1,,,ok,for children by weight band of the TB programme,
bedaquiline,बेडाक्विलिन,bdq,tablet 100 mg*,qt,,,200-400 mg 1/d max 400,caution,,6.4.2 T
delamanid,डेलामैनिड,dlm,tablet 50 mg*,qt,,,100 mg 2/d max 200,avoid,,6.4.6 T
pretomanid,प्रेटोमैनिड,pa,tablet 200 mg,nitroimidazole,,,200 mg 1/d max 200,avoid,,
cycloserine,साइक्लोसेरिन,cs,capsule 125 mg*;capsule 250 mg*,,H1,,250 mg 2-3/d max 1000,caution,,6.4.5 S
ethionamide,एथिओनामाइड,eto,tablet 125 mg*;tablet 250 mg*,,H1,,250 mg 2-3/d max 1000,avoid,,6.4.8 S
para-aminosalicylic acid,पैरा-अमीनोसैलिसिलिक एसिड,pas,sachet as licensed*,,H1,,4 g 2-3/d max 12,caution,,6.4.13 S
clofazimine,क्लोफ़ाज़िमिन,cfz;lamprene,capsule 50 mg*;capsule 100 mg*,qt-possible,H1,,50-100 mg 1/d max 300,caution,,6.3.1 P
dapsone,डैप्सोन,dds,tablet 50 mg*;tablet 100 mg*,sulfone,,,50-100 mg 1/d max 100,caution,,6.3.2 P
rifampicin + clofazimine + dapsone,कुष्ठ एमडीटी,mdt;mdt mb,tablet 600 mg + 300 mg + 100 mg,rifamycin;enzyme-inducer;sulfone,H1,,,ok,,
clotrimazole,क्लोट्रिमाज़ोल,clotrim;candid;canesten;दाद की क्रीम,cream 1 %*;lotion 1 %*;ointment 1 %*;powder topical 1 %,azole,,A,apply 2/d,ok,,11.1.1 P
clotrimazole,क्लोट्रिमाज़ोल,clotrim;candid ear,ear drops 1 %*,azole,,A,4 drop 2-3/d,ok,,16.3 P
clotrimazole,क्लोट्रिमाज़ोल,clotrim;candid v;vaginal pessary,pessary 100 mg*;vaginal tablet 100 mg;vaginal tablet 500 mg,azole,,,1 tab 1/d max 1,ok,,6.5.2 P
fluconazole,फ़्लुकोनाज़ोल,fluco;forcan;flucon;fluka,tablet 50 mg*;tablet 100 mg*;tablet 150 mg*;tablet 200 mg*;tablet 400 mg*;syrup 50 mg/5 mL*;injection iv 200 mg/100 mL*S,azole;cyp3a4-inhibitor;qt-possible,,,50-400 mg 1/d max 800,avoid-t1,,6.5.3 P
itraconazole,इट्राकोनाज़ोल,itra;canditral,capsule 100 mg*;capsule 200 mg*;syrup 10 mg/mL*,azole;cyp3a4-inhibitor,,,100-200 mg 1-2/d max 400,avoid,,6.5.5 S
ketoconazole,कीटोकोनाज़ोल,keto;nizral,tablet 200 mg;cream 2 %;shampoo 2 %,azole;cyp3a4-inhibitor,,,200 mg 1/d max 400,avoid,,
voriconazole,वोरिकोनाज़ोल,vori,tablet 50 mg;tablet 200 mg;injection iv 200 mg,azole;cyp3a4-inhibitor;qt-possible,,,200 mg 2/d max 600,avoid,,
posaconazole,पोसाकोनाज़ोल,posa,tablet 100 mg,azole;cyp3a4-inhibitor,,,300 mg 1-2/d max 600,avoid,,
griseofulvin,ग्रिसियोफ़ुल्विन,griseo;grisovin,tablet 125 mg*;tablet 250 mg*;tablet 375 mg*;tablet 500 mg,enzyme-inducer,,,500-1000 mg 1/d max 1000,avoid,10-20 mg/kg a day usual,6.5.4 P
terbinafine,टर्बिनाफ़ीन,terbi;tyza;lamisil;terbicip;sebifin,tablet 250 mg;tablet 125 mg;tablet 500 mg;cream 1 %*,allylamine,,,250-500 mg 1/d max 500,caution,,6.5.8 P
nystatin,निस्टैटिन,mycostatin,pessary 1 lac IU*;syrup 1 lac IU/mL*,polyene,,,4-6 lac 4/d,ok,,6.5.7 S
amphotericin b,एम्फ़ोटेरिसिन बी,ampho;ambisome,injection iv 50 mg*,polyene,,,,caution,,6.5.1 S
caspofungin,कैस्पोफ़ंगिन,,injection iv 50 mg;injection iv 70 mg,echinocandin,,,,avoid,,
aciclovir,एसाइक्लोविर,acyclovir;acivir;zovirax,tablet 200 mg*;tablet 400 mg*;tablet 800 mg*;syrup 400 mg/5 mL*;injection iv 250 mg*;injection iv 500 mg*;cream 5 %;eye ointment 3 %*,nucleoside-antiviral,,,200-800 mg 3-5/d max 4000,ok,,6.6.1.1 P
valaciclovir,वैलासाइक्लोविर,valacyclovir;valcivir,tablet 500 mg;tablet 1000 mg,nucleoside-antiviral,,,500-1000 mg 2-3/d max 3000,ok,,
famciclovir,फ़ैमसाइक्लोविर,famtrex,tablet 250 mg;tablet 500 mg,nucleoside-antiviral,,,250-500 mg 3/d max 1500,caution,,
valganciclovir,वैलगैनसाइक्लोविर,valgan,tablet 450 mg*;syrup 50 mg/mL*,nucleoside-antiviral,,,900 mg 1-2/d max 1800,avoid,,6.6.2.1 S
ganciclovir,गैनसाइक्लोविर,,injection iv 500 mg,nucleoside-antiviral,,,,avoid,,
oseltamivir,ओसेल्टामिविर,tamiflu;osel,capsule 30 mg;capsule 45 mg;capsule 75 mg;syrup 12 mg/mL,,,,75 mg 1-2/d max 150,ok,by weight,
favipiravir,फ़ैविपिराविर,,tablet 200 mg;tablet 400 mg,,,,,contraindicated,,
remdesivir,रेमडेसिविर,,injection iv 100 mg,,,,,caution,,
abacavir,अबाकाविर,abc,tablet 60 mg*;tablet 300 mg*,nrti,,,300 mg 2/d max 600,caution,,6.7.1.1 S
abacavir + lamivudine,अबाकाविर + लैमिवुडिन,abc 3tc,tablet 60 mg + 30 mg*;tablet 600 mg + 300 mg*,nrti,,,1 tab 1/d max 1,caution,,6.7.1.2 S
lamivudine,लैमिवुडिन,3tc,tablet 100 mg*;tablet 150 mg*,nrti,,,100-150 mg 1-2/d max 300,ok,,6.7.1.3 S
tenofovir disoproxil fumarate,टेनोफ़ोविर (टीडीएफ़),tdf;tenofovir,tablet 300 mg*,nrti,,,300 mg 1/d max 300,ok,,6.7.1.4 S
tenofovir alafenamide,टेनोफ़ोविर (टीएएफ़),taf,tablet 25 mg*,nrti,,,25 mg 1/d max 25,ok,,6.8.5 S
tenofovir disoproxil fumarate + lamivudine,टेनोफ़ोविर + लैमिवुडिन,tl,tablet 300 mg + 300 mg*,nrti,,,1 tab 1/d max 1,ok,,6.7.1.5 S
tenofovir disoproxil fumarate + emtricitabine,टेनोफ़ोविर + एमट्रिसिटाबिन,tdf ftc;prep,tablet 300 mg + 200 mg,nrti,,,1 tab 1/d max 1,ok,,
tenofovir disoproxil fumarate + lamivudine + dolutegravir,टेनोफ़ोविर + लैमिवुडिन + डोलुटेग्राविर,tld,tablet 300 mg + 300 mg + 50 mg*,nrti;integrase-inhibitor,,,1 tab 1/d max 1,ok,,6.7.1.6 P
tenofovir disoproxil fumarate + lamivudine + efavirenz,टेनोफ़ोविर + लैमिवुडिन + एफ़ाविरेंज़,tle,tablet 300 mg + 300 mg + 600 mg*,nrti;nnrti;enzyme-inducer,,,1 tab 1/d max 1,caution,,6.7.1.7 S
zidovudine,ज़िडोवुडिन,azt;zdv,tablet 300 mg*;syrup 50 mg/5 mL*,nrti,,,300 mg 2/d max 600,ok,,6.7.1.8 S
zidovudine + lamivudine,ज़िडोवुडिन + लैमिवुडिन,zl;duovir,tablet 60 mg + 30 mg*;tablet 300 mg + 150 mg*,nrti,,,1 tab 2/d max 2,ok,,6.7.1.9 S
zidovudine + lamivudine + nevirapine,ज़िडोवुडिन + लैमिवुडिन + नेविरापिन,zln,tablet 60 mg + 30 mg + 50 mg*;tablet 300 mg + 150 mg + 200 mg*,nrti;nnrti;enzyme-inducer,,,1 tab 2/d max 2,caution,,6.7.1.10 S
efavirenz,एफ़ाविरेंज़,efv,tablet 200 mg*;tablet 600 mg*,nnrti;enzyme-inducer,,,600 mg 1/d max 600,caution,,6.7.2.1 S
nevirapine,नेविरापिन,nvp,tablet 200 mg*;tablet 50 mg*;syrup 50 mg/5 mL*,nnrti;enzyme-inducer,,,200 mg 1-2/d max 400,caution,,6.7.2.2 P
dolutegravir,डोलुटेग्राविर,dtg,tablet 50 mg*,integrase-inhibitor,,,50 mg 1-2/d max 100,ok,,6.7.3.1 S
raltegravir,राल्टेग्राविर,ral,tablet 400 mg*,integrase-inhibitor,,,400 mg 2/d max 800,ok,,6.7.3.2 S
atazanavir + ritonavir,एटाज़ानाविर + रिटोनाविर,atv r,tablet 300 mg + 100 mg*,hiv-protease-inhibitor;cyp3a4-inhibitor,,,1 tab 1/d max 1,ok,,6.7.4.1 S
darunavir,डारुनाविर,drv,tablet 600 mg*,hiv-protease-inhibitor;cyp3a4-inhibitor,,,600 mg 2/d max 1200,ok,,6.7.4.2 S
darunavir + ritonavir,डारुनाविर + रिटोनाविर,drv r,tablet 600 mg + 100 mg*,hiv-protease-inhibitor;cyp3a4-inhibitor,,,1 tab 2/d max 2,ok,,6.7.4.3 S
lopinavir + ritonavir,लोपिनाविर + रिटोनाविर,lpv r;kaletra,tablet 100 mg + 25 mg*;tablet 200 mg + 50 mg*;syrup 80 mg + 20 mg/mL*;sachet 40 mg + 10 mg*,hiv-protease-inhibitor;cyp3a4-inhibitor,,,2 tab 2/d max 4,ok,,6.7.4.4 S
ritonavir,रिटोनाविर,rtv,tablet 100 mg*,hiv-protease-inhibitor;cyp3a4-inhibitor,,,100 mg 1-2/d,ok,,6.7.4.5 S
daclatasvir,डैक्लाटासविर,dcv,tablet 30 mg*;tablet 60 mg*,hcv-antiviral,,,60 mg 1/d max 90,avoid,,6.8.1 S
sofosbuvir,सोफ़ोसबुविर,sof,tablet 400 mg*,hcv-antiviral,,,400 mg 1/d max 400,avoid,,6.8.4 S
sofosbuvir + velpatasvir,सोफ़ोसबुविर + वेलपाटासविर,sof vel,tablet 400 mg + 100 mg,hcv-antiviral,,,1 tab 1/d max 1,avoid,,
sofosbuvir + ledipasvir,सोफ़ोसबुविर + लेडिपासविर,,tablet 400 mg + 90 mg,hcv-antiviral,,,1 tab 1/d max 1,avoid,,
ribavirin,रिबाविरिन,rbv,capsule 200 mg*;tablet 200 mg,,,,400-600 mg 2/d max 1200,contraindicated,,6.8.3 S
entecavir,एंटेकाविर,etv,tablet 0.5 mg*;tablet 1 mg*;syrup 0.05 mg/mL*,nucleoside-antiviral,,,0.5-1 mg 1/d max 1,avoid,,6.8.2 S
albendazole,एल्बेन्डाज़ोल,alb;zentel;bandy;deworming;पेट के कीड़े,tablet 400 mg*;syrup 200 mg/5 mL*,benzimidazole,,,400 mg 1-2/d max 800,avoid-t1,200 mg at 1-2 years,6.1.1.1 P
mebendazole,मेबेंडाज़ोल,meben,tablet 100 mg*;syrup 100 mg/5 mL*,benzimidazole,,,100 mg 2/d max 500,avoid-t1,,6.1.1.2 P
albendazole + ivermectin,एल्बेंडाज़ोल + आइवरमेक्टिन,bandy plus,tablet 400 mg + 6 mg;syrup 200 mg + 1.5 mg/5 mL,benzimidazole,,,1 tab once,avoid,not under 15 kg,
ivermectin,आइवरमेक्टिन,iver;ivermectol,tablet 6 mg*;tablet 12 mg*;tablet 3 mg,,,,12 mg once,avoid,not under 15 kg,6.1.2.3 P
praziquantel,प्राज़िक्वांटेल,pzq,tablet 600 mg*,,,,600 mg 1-3/d,caution,by weight,6.1.3.1 S
diethylcarbamazine,डाइएथिलकार्बामाज़िन,dec;hetrazan,tablet 50 mg*;tablet 100 mg*;syrup 120 mg/5 mL*,,,,100 mg 3/d max 400,avoid,,6.1.2.2 P
niclosamide,निक्लोसामाइड,,tablet 500 mg,,,,2000 mg once,caution,,
pyrantel,पाइरैंटेल,,syrup 250 mg/5 mL;tablet 250 mg,,,,750 mg once,caution,,
levamisole,लेवामिसोल,,tablet 50 mg;tablet 150 mg,,,,150 mg once,avoid,,
chloroquine,क्लोरोक्विन,cq;lariago,tablet 150 mg*;tablet 250 mg;syrup 50 mg/5 mL*,qt;antimalarial,,O,600 mg 1/d max 600,ok,by weight,6.10.1.4 P
primaquine,प्राइमाक्विन,pq,tablet 2.5 mg*;tablet 7.5 mg*;tablet 15 mg*,antimalarial;g6pd,,,15 mg 1/d max 30,contraindicated,not under 1 year,6.10.1.6 P
artemether + lumefantrine,आर्टिमेथर + ल्यूमेफ़ैंट्रिन,al;act,tablet 20 mg + 120 mg*;tablet 40 mg + 240 mg*;tablet 80 mg + 480 mg*,antimalarial;qt-possible,,,80 mg 2/d max 160,caution,by weight band,6.10.1.1 P
artesunate,आर्टेसुनेट,,injection iv 60 mg*;injection iv 120 mg*,antimalarial,,,,ok,by weight,6.10.1.2 P
artesunate + sulfadoxine + pyrimethamine,आर्टेसुनेट + सल्फ़ाडॉक्सिन + पाइरिमेथामिन,as sp;act,tablet 25 mg + 250 mg + 12.5 mg*;tablet 50 mg + 500 mg + 25 mg*;tablet 100 mg + 750 mg + 37.5 mg*;tablet 150 mg + 500 mg + 25 mg*;tablet 200 mg + 750 mg + 37.5 mg*,antimalarial;sulfonamide-antibiotic;antifolate,,,,avoid-t1,by age band,6.10.1.3 P
quinine,क्विनीन,,tablet 300 mg*;injection iv 300 mg/mL*,antimalarial;qt-possible,,,600 mg 3/d max 1800,ok,,6.10.1.7 P
mefloquine,मेफ़्लोक्विन,,tablet 250 mg*,antimalarial,,,250 mg 1/w max 250,caution,,6.10.2.2 T
miltefosine,मिल्टेफ़ोसिन,,capsule 50 mg*,,,,50 mg 2/d max 100,contraindicated,,6.9.2.2 P
paromomycin,पैरोमोमाइसिन,,injection im 375 mg/mL*,aminoglycoside,,,,avoid,,6.9.2.3 P
diloxanide,डाइलॉक्सानाइड,,tablet 500 mg,,,,500 mg 3/d max 1500,avoid,,
`;
