/** Pain, fever, gut, allergy, chest, nose. Columns and words: `medicine-table.ts`. */
export const generalMedicinesCsv = `
paracetamol,पैरासिटामोल,pcm;acetaminophen;crocin;dolo;calpol;p650;pcm 500;pcm 650;pcm syrup,tablet 500 mg*;tablet 650 mg*;syrup 120 mg/5 mL*;syrup 125 mg/5 mL*;syrup 250 mg/5 mL*;drops 100 mg/mL;suppository 80 mg*;suppository 170 mg*;injection im 150 mg/mL*;injection iv 1 g/100 mL,,OTC,O,500-1000 mg 3-4/d max 4000,ok,10-15 mg/kg per dose by the child dose table,2.1.5 P
ibuprofen,आइबुप्रोफ़ेन,ibu;brufen;ibugesic;आइब्रूफेन;ब्रूफेन,tablet 200 mg*;tablet 400 mg*;tablet 600 mg;syrup 100 mg/5 mL*,nsaid,,,200-400 mg 3/d max 2400,avoid-t3,from 3 months; not when dehydrated,2.1.3 P
ibuprofen + paracetamol,आइबुप्रोफ़ेन + पैरासिटामोल,combiflam;ibu pcm;flexon,tablet 400 mg + 325 mg;syrup 100 mg + 162.5 mg/5 mL,nsaid,,,1 tab 2-3/d max 3,avoid-t3,,
diclofenac,डाइक्लोफ़ेनाक,diclo;voveran;diclo gel;volini;दर्द का मलहम,tablet 50 mg*;tablet 100 mg SR;injection im 25 mg/mL*;gel 1 %;ointment 1 %;suppository 50 mg,nsaid,,,50 mg 2-3/d max 150,avoid-t3,not under 1 year,2.1.2 P
diclofenac + paracetamol,डाइक्लोफ़ेनाक + पैरासिटामोल,diclo pcm,tablet 50 mg + 325 mg,nsaid,,,1 tab 2/d max 3,avoid-t3,not under 14 years,
aceclofenac,एसिक्लोफ़ेनाक,aceclo;zerodol;hifenac,tablet 100 mg;tablet 200 mg SR,nsaid,,,100 mg 2/d max 200,avoid-t3,not under 18 years,
aceclofenac + paracetamol,एसिक्लोफ़ेनाक + पैरासिटामोल,zerodol p;aceclo pcm,tablet 100 mg + 325 mg,nsaid,,,1 tab 2/d max 2,avoid-t3,not under 18 years,
mefenamic acid,मेफ़ेनेमिक एसिड,mef;meftal;ponstan,tablet 250 mg*;tablet 500 mg;syrup 100 mg/5 mL*,nsaid,,,250-500 mg 3/d max 1500,avoid-t3,from 6 months,2.1.4 P
mefenamic acid + dicyclomine,मेफ़ेनैमिक एसिड + डाइसाइक्लोमिन,meftal spas,tablet 250 mg + 10 mg,nsaid;anticholinergic,,,1 tab 2-3/d max 3,avoid-t3,not under 12 years,
naproxen,नेप्रोक्सेन,napro;naprosyn,tablet 250 mg;tablet 500 mg,nsaid,,,250-500 mg 2/d max 1000,avoid-t3,,
ketorolac,कीटोरोलैक,keto;ketorol,tablet 10 mg;injection im 30 mg/mL;eye drops 0.5 %,nsaid,,,10 mg 3-4/d max 40,avoid-t3,not under 16 years; at most 5 days,
indomethacin,इंडोमेथासिन,indocap,capsule 25 mg;capsule 75 mg SR,nsaid,,,25-50 mg 2-3/d max 150,avoid-t3,,
piroxicam,पाइरॉक्सिकैम,pirox;dolonex,capsule 20 mg;tablet 20 mg,nsaid,,,20 mg 1/d max 20,avoid-t3,,
meloxicam,मेलॉक्सिकैम,melox,tablet 7.5 mg;tablet 15 mg,nsaid,,,7.5-15 mg 1/d max 15,avoid-t3,,
etoricoxib,एटोरिकॉक्सिब,etori;etoshine,tablet 60 mg;tablet 90 mg;tablet 120 mg,nsaid,,,60-120 mg 1/d max 120,avoid,not under 16 years,
celecoxib,सेलेकॉक्सिब,cele,capsule 100 mg;capsule 200 mg,nsaid;sulfonamide-other,,,100-200 mg 1-2/d max 400,avoid-t3,,
etodolac,इटोडोलैक,etova,tablet 300 mg;tablet 400 mg,nsaid,,,300-400 mg 2/d max 1000,avoid-t3,,
lornoxicam,लॉर्नॉक्सिकैम,lorno,tablet 4 mg;tablet 8 mg,nsaid,,,4-8 mg 2/d max 16,avoid-t3,not under 18 years,
nimesulide,निमेसुलाइड,nime;nise,tablet 100 mg,nsaid,,,100 mg 2/d max 200,avoid,barred under 12 years,
metamizole,मेटामिज़ोल,analgin;dipyrone,tablet 500 mg,,,,500 mg 1-3/d max 3000,avoid,,
tramadol,ट्रामाडोल,trama;ultracet;contramal,capsule 50 mg*;capsule 100 mg*;injection im 50 mg/mL*,opioid;serotonergic,H1+NDPS,prohibited,,caution,barred under 12 years,2.2.3 S
tramadol + paracetamol,ट्रामाडोल + पैरासिटामोल,ultracet,tablet 37.5 mg + 325 mg,opioid;serotonergic,H1+NDPS,prohibited,,caution,barred under 12 years,
tapentadol,टापेंटाडोल,tapal,tablet 50 mg;tablet 75 mg;tablet 100 mg,opioid;serotonergic,H1+NDPS,prohibited,,avoid,,
morphine,मॉर्फ़ीन,mo,tablet 10 mg*;tablet 30 mg SR*;injection iv 10 mg/mL*;injection iv 15 mg/mL*,opioid,H+NDPS,prohibited,,caution,,2.2.2 P
fentanyl,फ़ेंटानिल,fent,injection iv 50 mcg/mL*;patch 25 mcg/hour;patch 50 mcg/hour,opioid;serotonergic,H+NDPS,prohibited,,caution,,2.2.1 S
pethidine,पेथिडीन,meperidine,injection im 50 mg/mL,opioid;serotonergic,H+NDPS,prohibited,,caution,,
pentazocine,पेंटाज़ोसिन,fortwin,injection im 30 mg/mL,opioid,H1+NDPS,prohibited,,caution,,
buprenorphine,ब्यूप्रेनॉर्फ़ीन,bup;addnok,tablet 2 mg;sl tablet 0.4 mg*;injection im 0.3 mg/mL;patch 5 mcg/hour;patch 10 mcg/hour,opioid,H1+NDPS,prohibited,,caution,,23.5.1 P
buprenorphine + naloxone,ब्यूप्रेनॉर्फ़ीन + नैलॉक्सोन,bnx,sl tablet 0.4 mg + 0.1 mg*;sl tablet 2 mg + 0.5 mg*,opioid,H1+NDPS,prohibited,,caution,,23.5.2 P
methadone,मेथाडोन,,syrup 5 mg/mL,opioid;qt;qt-strong;serotonergic,H+NDPS,prohibited,,caution,,
codeine,कोडीन,corex,tablet 15 mg;syrup 10 mg/5 mL,opioid,H1+NDPS,prohibited,,caution,barred under 12 years,
oxycodone,ऑक्सीकोडोन,oxy,tablet 5 mg;tablet 10 mg,opioid,H+NDPS,prohibited,,caution,,
butorphanol,ब्यूटॉर्फ़ेनॉल,butrum,injection im 1 mg/mL;injection im 2 mg/mL,opioid,,,1-4 mg 4/d,caution,not under 18 years,
nalbuphine,नैल्बुफ़ीन,nalbu,injection im 10 mg/mL,opioid,,,10 mg 4/d,caution,,
omeprazole,ओमेप्राज़ोल,omez;ppi,capsule 10 mg*;capsule 20 mg*;capsule 40 mg*;sachet 20 mg*,ppi,,,20-40 mg 1-2/d max 80,ok,,17.1.1 P
pantoprazole,पैंटोप्राज़ोल,pan;panto;ppi;pan 40;pantocid,tablet 40 mg;tablet 20 mg;injection iv 40 mg*,ppi,,,20-40 mg 1-2/d max 80,ok,,17.1.2 S
pantoprazole + domperidone,पैंटोप्राज़ोल + डोम्पेरिडोन,pan d,capsule 40 mg + 30 mg SR,ppi;qt,,,1 cap 1/d max 1,caution,not for children,
rabeprazole,रेबिप्राज़ोल,rabe;razo;ppi,tablet 10 mg;tablet 20 mg;injection iv 20 mg,ppi,,,20 mg 1-2/d max 40,caution,,
rabeprazole + domperidone,रेबिप्राज़ोल + डोम्पेरिडोन,razo d,capsule 20 mg + 30 mg SR,ppi;qt,,,1 cap 1/d max 1,caution,not for children,
esomeprazole,इसोमेप्राज़ोल,esoz;ppi,tablet 20 mg;tablet 40 mg;sachet 10 mg;injection iv 40 mg,ppi,,,20-40 mg 1-2/d max 80,ok,,
lansoprazole,लैंसोप्राज़ोल,lanzol;ppi,capsule 15 mg;capsule 30 mg,ppi,,,15-30 mg 1-2/d max 60,ok,,
famotidine,फ़ैमोटिडीन,famo;famocid,tablet 20 mg;tablet 40 mg,h2-blocker,,,20-40 mg 1-2/d max 80,ok,,
ranitidine,रैनिटिडीन,rantac;rani;aciloc,tablet 150 mg;tablet 300 mg;injection iv 25 mg/mL,h2-blocker,,,150 mg 2/d max 300,ok,,
sucralfate,सुक्रालफ़ेट,sucral,syrup 1 g/10 mL;tablet 1 g,,,,1 g 2-4/d max 4,ok,,
aluminium hydroxide + magnesium hydroxide,एंटासिड (एल्यूमिनियम + मैग्नीशियम),antacid;gelusil;digene;mucaine,syrup 250 mg + 250 mg/5 mL;tablet 250 mg + 250 mg,antacid,OTC,,5-10 mL 3-4/d,ok,,
sodium alginate + sodium bicarbonate + calcium carbonate,एल्जिनेट एंटासिड,gaviscon;alginate,syrup 250 mg + 133.5 mg + 80 mg/5 mL,antacid,OTC,,10-20 mL 3-4/d,ok,,
simethicone,सिमेथिकोन,dimethicone,drops 40 mg/mL;tablet 80 mg,,OTC,,40-125 mg 3-4/d max 500,ok,,
ondansetron,ऑन्डैनसेट्रॉन,ondem;emeset;onda;vomikind,tablet 4 mg*;tablet 8 mg*;syrup 2 mg/5 mL*;injection iv 2 mg/mL*,qt;5ht3,,,4-8 mg 2-3/d max 24,caution,from 6 months,17.2.3 S
granisetron,ग्रैनिसेट्रॉन,grani,tablet 1 mg;injection iv 1 mg/mL,qt;5ht3,,,1 mg 1-2/d max 2,caution,,
domperidone,डोम्पेरिडोन,domstal,tablet 10 mg*;syrup 1 mg/mL*,qt;prokinetic,,,10 mg 3/d max 30,caution,weight-based; least days,17.2.1 P
metoclopramide,मेटोक्लोप्रामाइड,perinorm;reglan;meto,tablet 10 mg*;syrup 5 mg/5 mL*;injection iv 5 mg/mL*,prokinetic;dopamine-blocker,,,5-10 mg 3/d max 30,ok,barred under 1 year,17.2.2 P
promethazine,प्रोमेथाज़िन,phenergan;avomine,tablet 10 mg;tablet 25 mg;syrup 5 mg/5 mL;injection im 25 mg/mL,antihistamine;sedative;phenothiazine,,,10-25 mg 1-3/d max 100,caution,barred under 2 years,
prochlorperazine,प्रोक्लोरपेराज़िन,stemetil,tablet 5 mg;injection im 12.5 mg/mL,dopamine-blocker;phenothiazine,,,5-10 mg 2-3/d max 30,caution,not under 10 kg,
doxylamine + pyridoxine,डॉक्सिलामीन + पाइरिडॉक्सिन,doxinate,tablet 10 mg + 10 mg,antihistamine;sedative,,,2 tab 1-2/d max 4,ok,,
doxylamine + pyridoxine + folic acid,डॉक्सिलामीन + पाइरिडॉक्सिन + फ़ोलिक एसिड,doxinate plus,tablet 10 mg + 10 mg + 2.5 mg,antihistamine;sedative,,,2 tab 1-2/d max 4,ok,,
dimenhydrinate,डाइमेनहाइड्रिनेट,gravol;dramamine,tablet 50 mg,antihistamine;sedative,,,50 mg 2-3/d max 400,caution,not under 2 years,
cinnarizine,सिनारिज़िन,stugeron,tablet 25 mg;tablet 75 mg,antihistamine;sedative;calcium-blocker-neuro,,,25 mg 2-3/d max 75,avoid,,
betahistine,बीटाहिस्टीन,vertin;चक्कर,tablet 8 mg;tablet 16 mg;tablet 24 mg,,,,8-24 mg 2-3/d max 48,caution,not under 18 years,
aprepitant,एप्रेपिटेंट,,capsule 80 mg;capsule 125 mg,cyp3a4-inhibitor,,,80-125 mg 1/d max 125,caution,,
itopride,इटोप्राइड,ganaton,tablet 50 mg,prokinetic,,,50 mg 3/d max 150,caution,,
levosulpiride,लीवोसल्पिराइड,levosulp,tablet 25 mg;tablet 75 mg SR,antipsychotic;prokinetic,,,25 mg 3/d max 75,avoid,,
mosapride,मोसाप्राइड,mosa,tablet 5 mg,prokinetic,,,5 mg 3/d max 15,caution,,
dicyclomine + paracetamol,डाइसाइक्लोमीन + पैरासिटामोल,cyclopam;spasmonil,tablet 20 mg + 500 mg,anticholinergic,,,1 tab 2-3/d max 4,caution,not under 12 years,
dicyclomine,डाइसाइक्लोमीन,dicyclo;dicycloverine,tablet 10 mg*;tablet 20 mg;syrup 10 mg/5 mL*;injection im 10 mg/mL*,anticholinergic,,,10-20 mg 3-4/d max 80,caution,barred under 6 months,17.4.1 P
hyoscine butylbromide,हायोसिन ब्यूटिलब्रोमाइड,buscopan;buscogast,tablet 10 mg;tablet 100 mg*;injection im 20 mg/mL*,anticholinergic,,,10-20 mg 3-4/d max 80,caution,,17.4.2 P
drotaverine,ड्रोटावेरिन,drotin;drota,tablet 40 mg;tablet 80 mg;injection im 20 mg/mL,antispasmodic,,,40-80 mg 3/d max 240,caution,,
mebeverine,मेबेवेरिन,colospa;mebaspa,tablet 135 mg;capsule 200 mg SR,antispasmodic,,,135 mg 3/d max 405,caution,,
camylofin,कैमिलोफ़िन,anafortan,tablet 50 mg,antispasmodic,,,50 mg 2-3/d max 150,caution,,
bisacodyl,बिसाकोडिल,dulcolax,tablet 5 mg*;suppository 5 mg*;suppository 10 mg,laxative,,,5-10 mg 1/d max 20,caution,,17.5.1 P
lactulose,लैक्टुलोज़,duphalac;looz,syrup 10 g/15 mL*,laxative,,,15-30 mL 1-2/d max 90,ok,,17.5.3 S
ispaghula,इसबगोल,isabgol;psyllium;ईसबगोल,powder oral as licensed*;sachet 3.5 g,laxative,OTC,,1 sachet 1-2/d,ok,,17.5.2 P
polyethylene glycol 3350,पॉलीइथिलीन ग्लाइकॉल,peg;macrogol;laxopeg,sachet 17 g;sachet 137.15 g,laxative,,,17 g 1-2/d,ok,,
liquid paraffin + milk of magnesia,लिक्विड पैराफ़िन + मिल्क ऑफ़ मैग्नीशिया,cremaffin,syrup 3.75 mL + 11.25 mL/15 mL,laxative,OTC,,15 mL 1/d max 30,ok,,
glycerin suppository,ग्लिसरीन सपोज़िटरी,glycerin supp;supp,suppository 1 g;suppository 2 g,laxative,OTC,,,ok,,
sodium picosulfate,सोडियम पिकोसल्फ़ेट,pico,tablet 10 mg;syrup 5 mg/5 mL,laxative,,,5-10 mg 1/d max 10,caution,,
prucalopride,प्रूकैलोप्राइड,pruvict,tablet 1 mg;tablet 2 mg,,,,2 mg 1/d max 2,avoid,,
oral rehydration salts,ओआरएस घोल,ors;जीवन रक्षक घोल;ओ आर एस;ओआरएस;electral,sachet 20.5 g*;sachet 4.2 g*,,OTC,O,,ok,,17.6.1 P
zinc sulphate,ज़िंक सल्फ़ेट,zinc;ज़िंक;जिंक;zincolak,tablet 20 mg*;syrup 20 mg/5 mL;syrup 10 mg/5 mL,,OTC,O,20 mg 1/d max 40,ok,10 mg a day under 6 months; 20 mg after; 14 days,17.6.2 P
racecadotril,रेसीकैडोट्रिल,redotil,capsule 100 mg;sachet 10 mg;sachet 15 mg;sachet 30 mg,,,,100 mg 3/d max 400,caution,from 3 months,
loperamide,लोपेरामाइड,lopamide;imodium,tablet 2 mg*;capsule 2 mg,antimotility,,,2-4 mg 1-4/d max 16,caution,barred under 5 years,7.4.9 S
diphenoxylate + atropine,डाइफ़ेनॉक्सिलेट + एट्रोपिन,lomotil,tablet 2.5 mg + 0.025 mg,opioid;anticholinergic,H1+NDPS,prohibited,,avoid,,
saccharomyces boulardii,सैकरोमाइसीज़ बुलार्डी,sb;econorm;probiotic,sachet 250 mg;capsule 250 mg,probiotic,OTC,,250 mg 2/d max 500,ok,,
lactobacillus,लैक्टोबैसिलस,lacto;probiotic;sporlac,tablet 60 million;sachet as licensed,probiotic,OTC,,,ok,,
bacillus clausii,बैसिलस क्लॉसी,enterogermina;probiotic,syrup 2 billion/5 mL,probiotic,OTC,,5 mL 2-3/d,ok,,
mesalazine,मेसालाज़ीन,5-asa;mesacol,tablet 400 mg*;tablet 800 mg;suppository 500 mg*;enema 4 g,aminosalicylate,,,400-800 mg 3/d max 4800,ok,,17.3.1 S
ursodeoxycholic acid,उर्सोडीऑक्सीकोलिक एसिड,udca;udiliv,tablet 150 mg;tablet 300 mg,,,,150-300 mg 2/d max 900,caution,,
pancreatin,पैंक्रिएटिन,creon;panlipase,capsule 10000 units;capsule 25000 units,,,,10000-25000 units 3/d,ok,,
rifaximin,रिफ़ैक्सिमिन,rifagut,tablet 200 mg;tablet 400 mg;tablet 550 mg,rifamycin,,,200-550 mg 2-3/d max 1650,avoid,,
silymarin,सिलीमारिन,silybon,tablet 140 mg,,,,140 mg 2-3/d max 420,,,
terlipressin,टर्लिप्रेसिन,,injection iv 1 mg,,,,,avoid,,
octreotide,ऑक्ट्रियोटाइड,,injection sc 50 mcg/mL;injection sc 100 mcg/mL,,,,50-100 mcg 2-3/d,caution,,
somatostatin,सोमैटोस्टैटिन,,injection iv 3 mg*,,,,,caution,,17.7.1 T
lidocaine + hydrocortisone + zinc oxide,बवासीर की मरहम,anovate;piles ointment,ointment 3 % + 0.25 % + 5 %,local-anaesthetic;corticosteroid,,,,caution,,
diosmin + hesperidin,डायोस्मिन + हेस्पेरिडिन,daflon,tablet 450 mg + 50 mg,,,,1 tab 2-3/d max 6,ok,,
cetirizine,सेटिरिज़ीन,cetz;alerid;okacet;ctz;cetzine,tablet 10 mg*;tablet 5 mg;syrup 5 mg/5 mL*,antihistamine,,,10 mg 1/d max 10,ok,from 6 months,3.2 P
levocetirizine,लेवोसेटिरिज़ीन,levocet;lcz;xyzal;teczine,tablet 5 mg;syrup 2.5 mg/5 mL,antihistamine,,,5 mg 1/d max 5,ok,from 6 months,
montelukast + levocetirizine,मॉन्टेलुकास्ट + लीवोसेटिरिज़ीन,montair lc;monte lc,tablet 10 mg + 5 mg;syrup 4 mg + 2.5 mg/5 mL,antihistamine;leukotriene-blocker,,,1 tab 1/d max 1,caution,,
fexofenadine,फ़ेक्सोफ़ेनाडीन,fexo;allegra,tablet 120 mg;tablet 180 mg;syrup 30 mg/5 mL,antihistamine,,,120-180 mg 1/d max 180,caution,,
loratadine,लोराटाडीन,lora;lorfast,tablet 10 mg;syrup 5 mg/5 mL,antihistamine,,,10 mg 1/d max 10,ok,,
desloratadine,डेसलोराटाडीन,deslor,tablet 5 mg,antihistamine,,,5 mg 1/d max 5,caution,,
bilastine,बिलास्टिन,bilast,tablet 20 mg,antihistamine,,,20 mg 1/d max 20,caution,,
ebastine,एबास्टिन,ebast,tablet 10 mg;tablet 20 mg,antihistamine,,,10-20 mg 1/d max 20,caution,,
chlorpheniramine,क्लोरफ़ेनिरामीन,cpm;avil like,tablet 4 mg;syrup 2 mg/5 mL,antihistamine;sedative;cold-medicine,,,4 mg 3-4/d max 24,ok,cough and cold: barred under 2 years,
pheniramine,फ़ेनिरामीन,avil,tablet 25 mg;tablet 50 mg;syrup 15 mg/5 mL;injection im 22.75 mg/mL*,antihistamine;sedative,,,25 mg 2-3/d max 75,caution,,3.5 P
hydroxyzine,हाइड्रॉक्सीज़िन,atarax;hydroxy,tablet 10 mg;tablet 25 mg;syrup 10 mg/5 mL,antihistamine;sedative;qt-possible,,,10-25 mg 1-3/d max 100,avoid-t1,,
cyproheptadine,साइप्रोहेप्टाडीन,practin;cypro,tablet 4 mg;syrup 2 mg/5 mL,antihistamine;sedative,,,4 mg 2-3/d max 20,caution,not under 2 years,
diphenhydramine,डाइफ़ेनहाइड्रामीन,benadryl,capsule 25 mg;syrup 12.5 mg/5 mL,antihistamine;sedative;cold-medicine,,,25-50 mg 3-4/d max 200,caution,barred under 2 years,
chlorpheniramine + phenylephrine,क्लोरफ़ेनिरामीन + फ़ेनाइलेफ़्रिन,cold syrup;cpm pe,syrup 2 mg + 5 mg/5 mL;drops 1 mg + 2.5 mg/mL,antihistamine;cold-medicine;decongestant,,,5 mL 3/d,avoid,barred under 4 years (DCGI December 2023),
dextromethorphan,डेक्स्ट्रोमेथॉर्फ़न,dmr;dextro;dxm;cough syrup;खाँसी की दवा,syrup 10 mg/5 mL;syrup 15 mg/5 mL,cold-medicine;serotonergic,,O,10-30 mg 3-4/d max 120,caution,barred under 2 years,
dextromethorphan + chlorpheniramine,डेक्स्ट्रोमेथॉर्फ़न + क्लोरफ़ेनिरामीन,dry cough syrup,syrup 10 mg + 2 mg/5 mL,cold-medicine;serotonergic;antihistamine,,,5-10 mL 3/d,caution,barred under 2 years; 2-5 years with care,
levodropropizine,लीवोड्रोप्रोपिज़िन,levodrop,syrup 30 mg/5 mL,cold-medicine,,,10 mL 3/d max 30,avoid,not under 2 years,
ambroxol,एम्ब्रोक्सोल,ambro;mucolite;ambrodil,tablet 30 mg;syrup 30 mg/5 mL;syrup 15 mg/5 mL,cold-medicine;mucolytic,,O,30 mg 2-3/d max 120,caution,barred under 2 years,
bromhexine,ब्रोमहेक्सीन,brom,tablet 8 mg;syrup 4 mg/5 mL,cold-medicine;mucolytic,,O,8-16 mg 3/d max 48,caution,barred under 2 years,
guaifenesin,ग्वाइफ़ेनेसिन,guai,syrup 100 mg/5 mL,cold-medicine;expectorant,,O,200-400 mg 3-4/d max 2400,caution,barred under 2 years,
ammonium chloride,अमोनियम क्लोराइड,expectorant,syrup 138 mg/5 mL,cold-medicine;expectorant,,O,5-10 mL 3/d,caution,barred under 2 years,
ambroxol + guaifenesin + terbutaline,एम्ब्रॉक्सोल + ग्वाइफ़ेनेसिन + टर्बुटालिन,ascoril;wet cough syrup,syrup 15 mg + 50 mg + 1.25 mg/5 mL,cold-medicine;mucolytic;beta-agonist,,,10 mL 3/d max 30,caution,barred under 2 years,
acetylcysteine,एसिटाइलसिस्टीन,nac;mucinac;n acetylcysteine,tablet 600 mg;sachet 200 mg*;injection iv 200 mg/mL*,mucolytic,,O,200-600 mg 1-3/d max 600,caution,,4.2.6 P
carbocisteine,कार्बोसिस्टीन,carbo,syrup 250 mg/5 mL;capsule 375 mg,mucolytic,,,375-750 mg 3/d max 2250,caution,not under 2 years,
throat lozenge,गले की गोली (लॉज़ेंज),strepsils;lozenge;amylmetacresol,lozenge as licensed,,OTC,O,,ok,not under 5 years,
salbutamol,सैल्ब्यूटामोल,asthalin;sabu;albuterol;sos inhaler,tablet 2 mg*;tablet 4 mg*;syrup 2 mg/5 mL*;inhaler 100 mcg/puff*;respule 2.5 mg/2.5 mL;respule 5 mg/mL*,beta-agonist,,,2-4 mg 3-4/d max 16,ok,,24.1.6 P
levosalbutamol,लीवोसाल्ब्यूटामोल,levolin,inhaler 50 mcg/puff;respule 0.63 mg/2.5 mL;respule 1.25 mg/2.5 mL;syrup 1 mg/5 mL,beta-agonist,,,,caution,,
salmeterol,साल्मेटेरोल,salme,inhaler 25 mcg/puff,beta-agonist,,A,2 puff 2/d max 4,caution,,
formoterol,फ़ॉर्मोटेरोल,foracort like,inhaler 6 mcg/puff;rotacap 12 mcg,beta-agonist,,,1-2 puff 2/d,caution,,
ipratropium,इप्राट्रोपियम,ipra;duolin part,inhaler 20 mcg/puff*;respule 250 mcg/mL*,anticholinergic,,,2 puff 3-4/d max 12,ok,,24.1.4 P
salbutamol + ipratropium,साल्ब्यूटामोल + इप्राट्रोपियम,duolin,inhaler 100 mcg + 20 mcg/puff;respule 2.5 mg + 0.5 mg/2.5 mL,beta-agonist;anticholinergic,,,,ok,,
tiotropium,टायोट्रोपियम,tiova,inhaler 9 mcg/puff*;rotacap 18 mcg*,anticholinergic,,,18 mcg 1/d max 18,caution,,24.1.7 P
glycopyrronium,ग्लाइकोपाइरोनियम,glyco,respule 25 mcg/2 mL;rotacap 50 mcg,anticholinergic,,,50 mcg 1/d max 50,caution,,
budesonide,बुडेसोनाइड,budecort;bude,inhaler 100 mcg/puff*;inhaler 200 mcg/puff*;respule 0.5 mg/2 mL;respule 0.5 mg/mL*;respule 1 mg/mL*;nasal spray 50 mcg/spray*;nasal spray 100 mcg/spray*,corticosteroid,,,200-400 mcg 2/d max 1600,ok,,24.1.1 P
budesonide + formoterol,बुडेसोनाइड + फ़ॉर्मोटेरोल,foracort;budfor,inhaler 100 mcg + 6 mcg/puff*;inhaler 200 mcg + 6 mcg/puff*;inhaler 400 mcg + 6 mcg/puff*,corticosteroid;beta-agonist,,,1-2 puff 2/d max 8,ok,,24.1.2 P
fluticasone,फ़्लूटिकासोन,flohale;flutica,inhaler 125 mcg/puff;nasal spray 50 mcg/spray;nasal spray 27.5 mcg/spray,corticosteroid,,,,ok,,
salmeterol + fluticasone,साल्मेटेरोल + फ़्लूटिकासोन,seroflo,inhaler 25 mcg + 125 mcg/puff;inhaler 25 mcg + 250 mcg/puff;rotacap 50 mcg + 250 mcg,corticosteroid;beta-agonist,,,2 puff 2/d max 4,caution,,
beclometasone,बेक्लोमेटासोन,beclate,inhaler 100 mcg/puff;inhaler 200 mcg/puff,corticosteroid,,,,ok,,
mometasone,मोमेटासोन,momate;elocon,nasal spray 50 mcg/spray;cream 0.1 %;ointment 0.1 %,corticosteroid,,,,caution,,
montelukast,मॉन्टेलुकास्ट,monte;montair,tablet 4 mg*;tablet 5 mg*;tablet 10 mg*;sachet 4 mg,leukotriene-blocker,,,10 mg 1/d max 10,caution,4 mg under 6 years; 5 mg to 14 years,24.1.5 S
theophylline,थियोफ़िलिन,theo;unicontin,tablet 200 mg SR;tablet 400 mg SR,xanthine,,,200-400 mg 1-2/d max 800,caution,,
etofylline + theophylline,एटोफ़िलिन + थियोफ़िलिन,deriphyllin,tablet 77 mg + 23 mg;tablet 115 mg + 35 mg SR;injection im 84.7 mg + 25.3 mg/mL,xanthine,,,1-2 tab 2-3/d,caution,,
doxofylline,डॉक्सोफ़िलिन,doxo,tablet 400 mg;tablet 650 mg SR,xanthine,,,400 mg 2-3/d max 1200,caution,,
aminophylline,एमिनोफ़िलिन,,injection iv 25 mg/mL,xanthine,,,,caution,,
terbutaline,टर्बुटालिन,bricanyl,tablet 2.5 mg;syrup 1.5 mg/5 mL;injection sc 0.5 mg/mL,beta-agonist,,,2.5-5 mg 2-3/d max 15,caution,,
xylometazoline,ज़ाइलोमेटाज़ोलीन,otrivin;xylo,nasal drops 0.05 %*;nasal drops 0.1 %*,decongestant,OTC,,2 drop 2-3/d,caution,at most 5 days; 0.05 % under 12 years,16.4 P
oxymetazoline,ऑक्सीमेटाज़ोलीन,nasivion,nasal drops 0.025 %;nasal drops 0.05 %,decongestant,OTC,,2 drop 2/d,caution,at most 5 days,
azelastine,एज़ेलास्टिन,azela,nasal spray 140 mcg/spray,antihistamine,,,,caution,,
fluticasone + azelastine,फ़्लूटिकासोन + एज़ेलास्टिन,duonase,nasal spray 50 mcg + 140 mcg/spray,corticosteroid;antihistamine,,,,caution,,
pirfenidone,पिरफ़ेनिडोन,,tablet 200 mg;tablet 400 mg,,,,200-800 mg 3/d max 2403,avoid,,
prednisolone,प्रेडनिसोलोन,pred;wysolone;omnacortil,tablet 5 mg*;tablet 10 mg*;tablet 20 mg*;tablet 40 mg*;syrup 5 mg/5 mL*;syrup 15 mg/5 mL*,corticosteroid,,,5-60 mg 1/d max 80,caution,,3.6 P
methylprednisolone,मिथाइलप्रेडनिसोलोन,mp;medrol;solumedrol,tablet 4 mg;tablet 8 mg;tablet 16 mg;injection iv 40 mg*;injection iv 500 mg;injection iv 1 g,corticosteroid,,,4-48 mg 1/d max 64,caution,,18.1.4 S
dexamethasone,डेक्सामेथासोन,dexa;decadron,tablet 0.5 mg*;tablet 2 mg*;tablet 4 mg*;syrup 0.5 mg/5 mL*;injection im 4 mg/mL*,corticosteroid,,,0.5-10 mg 1-2/d max 24,caution,,3.3 P
hydrocortisone,हाइड्रोकोर्टिसोन,hydro;efcorlin;cort,tablet 5 mg*;tablet 10 mg*;tablet 20 mg*;injection iv 100 mg*;injection iv 200 mg*;cream 1 %,corticosteroid,,,5-20 mg 1-3/d max 60,ok,,3.4 P
deflazacort,डेफ़्लाज़ाकोर्ट,defcort,tablet 6 mg;tablet 30 mg;syrup 6 mg/5 mL,corticosteroid,,,6-90 mg 1/d max 120,caution,,
adrenaline,एड्रीनलिन,epinephrine;adr,injection im 1 mg/mL*,,,,,ok,0.01 mg/kg; at most 0.5 mg,3.1 P
acetazolamide,एसीटाज़ोलामाइड,diamox,tablet 250 mg*,sulfonamide-other;diuretic,,,125-250 mg 2-4/d max 1000,avoid-t1,,21.4.1 P
`;
