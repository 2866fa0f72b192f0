/** Blood pressure, heart, clotting, lipids, kidney and water. Columns and words: `medicine-table.ts`. */
export const heartMedicinesCsv = `
amlodipine,एम्लोडिपिन,amlo;amlong;stamlo;amlopress,tablet 2.5 mg*;tablet 5 mg*;tablet 10 mg*,calcium-blocker,,,2.5-10 mg 1/d max 10,caution,,10.3.1 P
nifedipine,निफ़ेडिपिन,nife;depin;nicardia,tablet 10 mg*;tablet 20 mg SR;tablet 30 mg SR;capsule 5 mg;capsule 10 mg,calcium-blocker,,,10-30 mg 2-3/d max 120,ok,,22.2.2 S
cilnidipine,सिल्निडिपिन,cilni;cilacar,tablet 5 mg;tablet 10 mg;tablet 20 mg,calcium-blocker,,,5-20 mg 1/d max 20,avoid,,
felodipine,फ़ेलोडिपिन,,tablet 5 mg SR;tablet 10 mg SR,calcium-blocker,,,5-10 mg 1/d max 10,caution,,
clevidipine,क्लेविडिपिन,,injection iv 0.5 mg/mL,calcium-blocker,,,,caution,,
diltiazem,डिल्टियाज़ेम,dilzem,tablet 30 mg*;tablet 60 mg*;tablet 90 mg SR;tablet 180 mg SR*;injection iv 5 mg/mL*S,calcium-blocker;rate-slowing;cyp3a4-inhibitor,,,30-90 mg 3/d max 360,caution,,10.1.1 P
verapamil,वेरापामिल,calaptin;isoptin,tablet 40 mg*;tablet 80 mg*;tablet 120 mg SR;injection iv 2.5 mg/mL*,calcium-blocker;rate-slowing;cyp3a4-inhibitor,,,40-120 mg 2-3/d max 480,caution,,10.2.6 S
telmisartan,टेल्मिसार्टन,telma;telmi;tazloc,tablet 20 mg*;tablet 40 mg*;tablet 80 mg*,arb,,,20-80 mg 1/d max 80,contraindicated,,10.3.7 P
losartan,लोसार्टन,losar;losacar,tablet 25 mg;tablet 50 mg,arb,,,25-100 mg 1/d max 100,contraindicated,,
olmesartan,ओल्मेसार्टन,olme;olmezest,tablet 20 mg;tablet 40 mg,arb,,,10-40 mg 1/d max 40,contraindicated,,
valsartan,वाल्सार्टन,valzaar,tablet 40 mg;tablet 80 mg;tablet 160 mg,arb,,,40-160 mg 1-2/d max 320,contraindicated,,
irbesartan,इर्बेसार्टन,irovel,tablet 150 mg;tablet 300 mg,arb,,,150-300 mg 1/d max 300,contraindicated,,
candesartan,कैंडेसार्टन,,tablet 4 mg;tablet 8 mg;tablet 16 mg,arb,,,4-32 mg 1/d max 32,contraindicated,,
azilsartan,एज़िल्सार्टन,,tablet 40 mg;tablet 80 mg,arb,,,40-80 mg 1/d max 80,contraindicated,,
sacubitril + valsartan,सैक्यूबिट्रिल + वाल्सार्टन,arni;vymada,tablet 24 mg + 26 mg;tablet 49 mg + 51 mg;tablet 97 mg + 103 mg,arb;neprilysin-inhibitor,,,1 tab 2/d max 2,contraindicated,,
telmisartan + amlodipine,टेल्मिसार्टन + एम्लोडिपिन,telma am,tablet 40 mg + 5 mg;tablet 80 mg + 5 mg,arb;calcium-blocker,,,1 tab 1/d max 1,contraindicated,,
telmisartan + hydrochlorothiazide,टेल्मिसार्टन + हाइड्रोक्लोरोथायज़ाइड,telma h,tablet 40 mg + 12.5 mg;tablet 80 mg + 12.5 mg,arb;thiazide;sulfonamide-other;diuretic,,,1 tab 1/d max 1,contraindicated,,
telmisartan + chlorthalidone,टेल्मिसार्टन + क्लोरथैलिडोन,telma ct,tablet 40 mg + 6.25 mg;tablet 40 mg + 12.5 mg,arb;thiazide;sulfonamide-other;diuretic,,,1 tab 1/d max 1,contraindicated,,
telmisartan + amlodipine + hydrochlorothiazide,टेल्मिसार्टन + एम्लोडिपिन + हाइड्रोक्लोरोथायज़ाइड,telma amh,tablet 40 mg + 5 mg + 12.5 mg,arb;calcium-blocker;thiazide;sulfonamide-other;diuretic,,,1 tab 1/d max 1,contraindicated,,
losartan + hydrochlorothiazide,लोसार्टन + हाइड्रोक्लोरोथायज़ाइड,losar h,tablet 50 mg + 12.5 mg,arb;thiazide;sulfonamide-other;diuretic,,,1 tab 1/d max 2,contraindicated,,
enalapril,एनालाप्रिल,ena;envas,tablet 2.5 mg*;tablet 5 mg*;tablet 10 mg,ace-inhibitor,,A,2.5-20 mg 1-2/d max 40,contraindicated,,10.3.2 P
ramipril,रैमिप्रिल,rami;cardace,tablet 1.25 mg;tablet 2.5 mg*;tablet 5 mg*;tablet 10 mg,ace-inhibitor,,,1.25-10 mg 1/d max 10,contraindicated,,10.3.5 P
lisinopril,लिसिनोप्रिल,listril,tablet 2.5 mg;tablet 5 mg;tablet 10 mg,ace-inhibitor,,,2.5-40 mg 1/d max 40,contraindicated,,
perindopril,पेरिंडोप्रिल,coversyl,tablet 2 mg;tablet 4 mg;tablet 8 mg,ace-inhibitor,,,2-8 mg 1/d max 8,contraindicated,,
captopril,कैप्टोप्रिल,,tablet 12.5 mg;tablet 25 mg,ace-inhibitor,,,12.5-50 mg 2-3/d max 150,contraindicated,,
hydrochlorothiazide,हाइड्रोक्लोरोथायज़ाइड,hctz;hct,tablet 12.5 mg*;tablet 25 mg*;tablet 50 mg*,thiazide;sulfonamide-other;diuretic,,B,12.5-25 mg 1/d max 50,caution,,10.3.3 P
chlorthalidone,क्लोरथैलिडोन,ctd,tablet 6.25 mg;tablet 12.5 mg;tablet 25 mg,thiazide;sulfonamide-other;diuretic,,B,6.25-25 mg 1/d max 25,caution,,
indapamide,इंडापामाइड,natrilix,tablet 1.5 mg SR;tablet 2.5 mg,thiazide;sulfonamide-other;diuretic,,B,1.5-2.5 mg 1/d max 2.5,caution,,
metolazone,मेटोलाज़ोन,,tablet 2.5 mg;tablet 5 mg,thiazide;sulfonamide-other;diuretic,,,2.5-5 mg 1/d max 10,caution,,
furosemide,फ़्यूरोसेमाइड,frusemide;lasix;furo,tablet 40 mg*;syrup 10 mg/mL*;injection iv 10 mg/mL*,loop-diuretic;sulfonamide-other;diuretic,,,20-80 mg 1-2/d max 240,caution,,15.1 P
torasemide,टोरासेमाइड,torsemide;dytor,tablet 5 mg;tablet 10 mg;tablet 20 mg,loop-diuretic;sulfonamide-other;diuretic,,,5-40 mg 1/d max 100,caution,,
spironolactone,स्पाइरोनोलैक्टोन,aldactone;spiro,tablet 25 mg*;tablet 50 mg*;tablet 100 mg,potassium-raising;diuretic,,,25-100 mg 1/d max 200,avoid,,10.4.5 P
furosemide + spironolactone,फ़्यूरोसेमाइड + स्पाइरोनोलैक्टोन,lasilactone,tablet 20 mg + 50 mg,loop-diuretic;potassium-raising;sulfonamide-other;diuretic,,,1-2 tab 1/d,avoid,,
torasemide + spironolactone,टोरासेमाइड + स्पाइरोनोलैक्टोन,dytor plus,tablet 10 mg + 50 mg;tablet 20 mg + 50 mg,loop-diuretic;potassium-raising;sulfonamide-other;diuretic,,,1 tab 1/d,avoid,,
eplerenone,एप्लेरेनोन,,tablet 25 mg;tablet 50 mg,potassium-raising;diuretic,,,25-50 mg 1/d max 50,caution,,
finerenone,फ़ाइनेरेनोन,,tablet 10 mg;tablet 20 mg,potassium-raising,,,10-20 mg 1/d max 20,avoid,,
amiloride,एमिलोराइड,,tablet 5 mg,potassium-raising;diuretic,,,5-10 mg 1/d max 20,caution,,
mannitol,मैनिटॉल,,injection iv 10 %*;injection iv 20 %*,osmotic-diuretic,,,,caution,,15.3 P
atenolol,एटेनोलोल,aten;tenormin,tablet 25 mg;tablet 50 mg;tablet 100 mg,beta-blocker,,A,25-100 mg 1/d max 100,avoid,,
metoprolol,मेटोप्रोलोल,met xl;metolar;meto;betaloc;prolomet,tablet 12.5 mg;tablet 25 mg*;tablet 50 mg*;tablet 100 mg*;tablet 25 mg SR;tablet 50 mg SR;tablet 100 mg SR*;injection iv 1 mg/mL*S,beta-blocker,,,12.5-100 mg 1-2/d max 400,caution,,10.1.4 P
bisoprolol,बिसोप्रोलोल,concor;biso,tablet 1.25 mg;tablet 2.5 mg;tablet 5 mg;tablet 10 mg,beta-blocker,,,1.25-10 mg 1/d max 20,caution,,
carvedilol,कार्वेडिलोल,carca;carvi;cardivas,tablet 3.125 mg;tablet 6.25 mg;tablet 12.5 mg;tablet 25 mg,beta-blocker,,,3.125-25 mg 2/d max 50,caution,,
nebivolol,नेबिवोलोल,nebi;nebicard,tablet 2.5 mg;tablet 5 mg;tablet 10 mg,beta-blocker,,,2.5-10 mg 1/d max 40,caution,,
labetalol,लेबेटालोल,labe;lobet;labeta,tablet 50 mg*;tablet 100 mg*;injection iv 5 mg/mL*,beta-blocker,,,50-400 mg 2-3/d max 2400,ok,,10.3.4 P
propranolol,प्रोप्रानोलोल,ciplar;inderal;prop,tablet 10 mg*;tablet 20 mg*;tablet 40 mg*;tablet 40 mg SR;tablet 80 mg SR,beta-blocker,,,10-80 mg 2-3/d max 320,caution,,5.2.1.3 P
sotalol,सोटालोल,,tablet 40 mg;tablet 80 mg,beta-blocker;qt;qt-strong,,,40-160 mg 2/d max 320,caution,,
esmolol,एस्मोलोल,,injection iv 10 mg/mL*,beta-blocker,,,,caution,,10.2.4 S
methyldopa,मिथाइलडोपा,aldomet,tablet 250 mg;tablet 500 mg,,,,250-500 mg 2-3/d max 3000,ok,,
clonidine,क्लोनिडिन,arkamin,tablet 100 mcg,,,,100 mcg 2-3/d max 900,caution,,
prazosin,प्राज़ोसिन,minipress;prazopress,tablet 1 mg;tablet 2.5 mg SR;tablet 5 mg SR,alpha-blocker,,,1-10 mg 1-2/d max 20,caution,,
hydralazine,हाइड्रालाज़िन,,tablet 25 mg;tablet 50 mg;injection iv 20 mg/mL,vasodilator,,,25-50 mg 3/d max 200,ok,,
isosorbide dinitrate + hydralazine,आइसोसॉर्बाइड डाइनाइट्रेट + हाइड्रालाज़िन,isolazine,tablet 20 mg + 37.5 mg,nitrate;vasodilator,,,1-2 tab 3/d max 6,caution,,
moxonidine,मॉक्सोनिडिन,,tablet 0.2 mg;tablet 0.3 mg,,,,0.2-0.4 mg 1-2/d max 0.6,avoid,,
minoxidil,मिनॉक्सिडिल,,tablet 2.5 mg;tablet 5 mg,vasodilator,,,2.5-20 mg 1-2/d max 40,avoid,,
sodium nitroprusside,सोडियम नाइट्रोप्रुसाइड,snp,injection iv 10 mg/mL*,vasodilator,,,,avoid,,10.3.6 S
glyceryl trinitrate,ग्लिसरिल ट्राइनाइट्रेट,gtn;ntg;nitroglycerin;sorbitrate like;nitrocontin;angised,sl tablet 0.5 mg*;tablet 2.6 mg SR;tablet 6.4 mg SR;sl spray 0.4 mg/spray;injection iv 5 mg/mL*S;patch 5 mg/24 hours,nitrate,,,0.5 mg once,caution,,10.1.2 P
isosorbide dinitrate,आइसोसॉर्बाइड डाइनाइट्रेट,isdn;sorbitrate;isordil,tablet 5 mg*;tablet 10 mg*;tablet 20 mg,nitrate,,,5-20 mg 2-3/d max 120,caution,,10.1.3 P
isosorbide mononitrate,आइसोसॉर्बाइड मोनोनाइट्रेट,ismn;monotrate,tablet 10 mg;tablet 20 mg;tablet 30 mg SR;tablet 60 mg SR,nitrate,,,10-60 mg 1-2/d max 120,caution,,
nicorandil,निकोरैंडिल,nikoran,tablet 5 mg;tablet 10 mg,nitrate,,,5-20 mg 2/d max 40,caution,,
ranolazine,रैनोलाज़िन,ranozex,tablet 500 mg SR,qt-possible,,,500-1000 mg 2/d max 2000,avoid,,
ivabradine,इवाब्राडिन,ivabid,tablet 5 mg;tablet 7.5 mg,,,,2.5-7.5 mg 2/d max 15,contraindicated,,
trimetazidine,ट्राइमेटाज़िडिन,flavedon,tablet 20 mg;tablet 35 mg SR,,,,35 mg 2/d max 70,avoid,,
digoxin,डिगॉक्सिन,dig;lanoxin;digox;cardioxin,tablet 0.25 mg*;syrup 0.05 mg/mL*;injection iv 0.25 mg/mL*,cardiac-glycoside,,,0.125-0.25 mg 1/d max 0.5,ok,,10.2.3 S
amiodarone,एमियोडैरोन,amio;cordarone;tachyra,tablet 100 mg*;tablet 200 mg*;injection iv 50 mg/mL*,qt;qt-strong;cyp3a4-inhibitor,,,100-200 mg 1-3/d max 1200,avoid,,10.2.2 S
adenosine,एडेनोसिन,,injection iv 3 mg/mL*,,,,,ok,,10.2.1 S
flecainide,फ़्लेकेनाइड,,tablet 50 mg;tablet 100 mg,qt,,,50-150 mg 2/d max 300,caution,,
propafenone,प्रोपाफ़ेनोन,,tablet 150 mg,cyp1a2-inhibitor,,,150-300 mg 3/d max 900,caution,,
mexiletine,मेक्सिलेटिन,,capsule 150 mg,cyp1a2-inhibitor,,,150-200 mg 3/d max 1200,caution,,
dronedarone,ड्रोनेडैरोन,,tablet 400 mg,qt,,,400 mg 2/d max 800,contraindicated,,
dobutamine,डोबुटामिन,,injection iv 50 mg/mL*,,,,,caution,,10.4.2 S
dopamine,डोपामिन,,injection iv 40 mg/mL*,,,,,caution,,10.4.3 S
noradrenaline,नॉरएड्रीनलिन,norad,injection iv 2 mg/mL*,,,,,caution,,10.4.4 S
vasopressin,वैसोप्रेसिन,,injection iv 20 IU/mL,,,,,caution,,
acetylsalicylic acid,एस्पिरिन,aspirin;ecosprin;asa;एस्पिरिन;disprin,tablet 75 mg*;tablet 100 mg*;tablet 150 mg*;tablet 325 mg*;tablet 300 mg*,nsaid;antiplatelet,,,75-325 mg 1/d max 4000,caution,barred under 16 years but for rheumatic fever; Kawasaki; heart,10.5.1 P
clopidogrel,क्लोपिडोग्रेल,clopi;clopilet;deplatt;plavix;clopitab,tablet 75 mg*;tablet 150 mg*,antiplatelet;p2y12,,,75 mg 1/d max 150,caution,,10.5.2 P
acetylsalicylic acid + clopidogrel,एस्पिरिन + क्लोपिडोग्रेल,ecosprin plus;clopitab a,capsule 75 mg + 75 mg;capsule 150 mg + 75 mg,nsaid;antiplatelet;p2y12,,,1 cap 1/d max 1,caution,not for children,
acetylsalicylic acid + atorvastatin,एस्पिरिन + एटोरवास्टेटिन,ecosprin av,capsule 75 mg + 10 mg;capsule 75 mg + 20 mg;capsule 150 mg + 20 mg,nsaid;antiplatelet;statin,,,1 cap 1/d max 1,avoid,not for children,
acetylsalicylic acid + clopidogrel + atorvastatin,एस्पिरिन + क्लोपिडोग्रेल + एटोरवास्टेटिन,ecosprin gold;clopitorva,capsule 75 mg + 75 mg + 10 mg;capsule 75 mg + 75 mg + 20 mg,nsaid;antiplatelet;p2y12;statin,,,1 cap 1/d max 1,avoid,not for children,
prasugrel,प्रासुग्रेल,prax,tablet 5 mg;tablet 10 mg,antiplatelet;p2y12,,,5-10 mg 1/d max 10,caution,,
ticagrelor,टिकाग्रेलर,brilinta,tablet 60 mg;tablet 90 mg,antiplatelet;p2y12,,,60-90 mg 2/d max 180,caution,,
ticlopidine,टिक्लोपिडिन,,tablet 250 mg,antiplatelet;cyp1a2-inhibitor,,,250 mg 2/d max 500,caution,,
cilostazol,सिलोस्टाज़ोल,pletoz,tablet 50 mg;tablet 100 mg,antiplatelet,,,50-100 mg 2/d max 200,avoid,,
dipyridamole,डिपाइरिडामोल,,tablet 75 mg,antiplatelet,,,75 mg 3/d max 400,caution,,
pentoxifylline,पेंटॉक्सिफ़ाइलिन,trental,tablet 400 mg SR,xanthine,,,400 mg 2-3/d max 1200,caution,,
warfarin,वारफ़रिन,warf;uniwarf,tablet 1 mg*;tablet 2 mg*;tablet 3 mg*;tablet 5 mg*,anticoagulant;vka,,,1-10 mg 1/d max 15,contraindicated,,8.2.6 S
acenocoumarol,एसेनोकूमारॉल,acitrom;nicoumalone,tablet 1 mg;tablet 2 mg;tablet 3 mg;tablet 4 mg,anticoagulant;vka,,,1-8 mg 1/d max 10,contraindicated,,
dabigatran,डैबिगैट्रान,dabi;pradaxa,capsule 75 mg;tablet 110 mg*;tablet 150 mg*,anticoagulant;doac,,,110-150 mg 2/d max 300,avoid,,10.5.3 S
rivaroxaban,रिवारॉक्साबान,riva;xarelto;rivaflo,tablet 2.5 mg;tablet 10 mg;tablet 15 mg;tablet 20 mg,anticoagulant;doac,,,10-20 mg 1-2/d max 30,avoid,,
apixaban,एपिक्साबान,apixa;eliquis;apigat,tablet 2.5 mg;tablet 5 mg,anticoagulant;doac,,,2.5-10 mg 2/d max 20,avoid,,
edoxaban,एडॉक्साबान,,tablet 30 mg;tablet 60 mg,anticoagulant;doac,,,30-60 mg 1/d max 60,avoid,,
enoxaparin,एनॉक्सापारिन,lmwh;clexane,injection sc 40 mg/0.4 mL*;injection sc 60 mg/0.6 mL*,anticoagulant;heparin,,,40-60 mg 1-2/d,ok,,8.2.1 S
heparin,हेपरिन,ufh,injection iv 1000 IU/mL*;injection iv 5000 IU/mL*,anticoagulant;heparin,,,,ok,,8.2.2 S
fondaparinux,फ़ोंडापैरिनक्स,,injection sc 2.5 mg/0.5 mL,anticoagulant,,,2.5 mg 1/d max 10,caution,,
streptokinase,स्ट्रेप्टोकाइनेज़,stk,injection iv 750000 IU*;injection iv 1500000 IU*,thrombolytic,,,,caution,,10.5.6 S
tenecteplase,टेनेक्टेप्लेस,tnk,injection iv 30 mg*;injection iv 40 mg*,thrombolytic,,,,caution,,10.5.7 S
alteplase,अल्टेप्लेस,tpa,injection iv 50 mg,thrombolytic,,,,caution,,
atorvastatin,एटोरवास्टेटिन,ator;atorva;storvas;lipicure;tonact,tablet 10 mg*;tablet 20 mg*;tablet 40 mg*;tablet 80 mg*;tablet 5 mg,statin,,,10-80 mg 1/d max 80,avoid,,10.6.1 P
rosuvastatin,रोसुवास्टेटिन,rosu;rosuvas;crestor;rozavel,tablet 5 mg;tablet 10 mg;tablet 20 mg;tablet 40 mg,statin,,,5-40 mg 1/d max 40,avoid,,
simvastatin,सिमवास्टेटिन,simva;simvotin;zosta;simcard,tablet 10 mg;tablet 20 mg;tablet 40 mg,statin,,,10-40 mg 1/d max 40,avoid,,
lovastatin,लोवास्टेटिन,,tablet 10 mg;tablet 20 mg,statin,,,10-40 mg 1/d max 80,avoid,,
pitavastatin,पिटावास्टेटिन,,tablet 1 mg;tablet 2 mg;tablet 4 mg,statin,,,1-4 mg 1/d max 4,avoid,,
fenofibrate,फ़ेनोफ़ाइब्रेट,feno;lipicard,tablet 145 mg;tablet 160 mg,fibrate,,,145-160 mg 1/d max 200,avoid,,
gemfibrozil,जेमफ़ाइब्रोज़िल,,tablet 300 mg;tablet 600 mg,fibrate,,,600 mg 2/d max 1200,avoid,,
rosuvastatin + fenofibrate,रोसुवास्टेटिन + फ़ेनोफ़ाइब्रेट,rosuvas f,tablet 10 mg + 160 mg,statin;fibrate,,,1 tab 1/d max 1,avoid,,
ezetimibe,एज़ेटिमाइब,eze,tablet 10 mg,,,,10 mg 1/d max 10,avoid,,
bempedoic acid,बेम्पेडोइक एसिड,,tablet 180 mg,,,,180 mg 1/d max 180,avoid,,
evolocumab,एवोलोकुमैब,,injection sc 140 mg/mL,,,,,caution,,
saroglitazar,सैरोग्लिटाज़ार,lipaglyn,tablet 4 mg,,,,4 mg 1/d max 4,avoid,,
midodrine,मिडोड्रिन,,tablet 2.5 mg;tablet 5 mg,,,,2.5-10 mg 3/d max 30,caution,,
bosentan,बोसेंटन,,tablet 62.5 mg;tablet 125 mg,endothelin-blocker;enzyme-inducer,,,62.5-125 mg 2/d max 250,contraindicated,,
ambrisentan,एम्ब्रिसेंटन,,tablet 5 mg;tablet 10 mg,endothelin-blocker,,,5-10 mg 1/d max 10,contraindicated,,
sildenafil,सिल्डेनाफ़िल,silde;viagra;manforce;penegra,tablet 20 mg;tablet 25 mg;tablet 50 mg;tablet 100 mg,pde5-inhibitor,,,20-100 mg 1-3/d max 100,caution,,
tadalafil,टाडालाफ़िल,tada;megalis,tablet 5 mg;tablet 10 mg;tablet 20 mg,pde5-inhibitor,,,5-40 mg 1/d max 40,caution,,
vardenafil,वार्डेनाफ़िल,,tablet 10 mg;tablet 20 mg,pde5-inhibitor,,,10-20 mg 1/d max 20,,,
tamsulosin,टैमसुलोसिन,urimax;tamsu;veltam,capsule 0.4 mg SR,alpha-blocker,,,0.4 mg 1/d max 0.8,,not for children,
silodosin,सिलोडोसिन,silodal,capsule 4 mg;capsule 8 mg,alpha-blocker,,,4-8 mg 1/d max 8,,not for children,
alfuzosin,अल्फ़ुज़ोसिन,,tablet 10 mg SR,alpha-blocker,,,10 mg 1/d max 10,,not for children,
tamsulosin + dutasteride,टैमसुलोसिन + ड्यूटास्टेराइड,urimax d,capsule 0.4 mg + 0.5 mg,alpha-blocker;5-alpha-reductase,,,1 cap 1/d max 1,contraindicated,not for children,
finasteride,फ़िनास्टेराइड,fina,tablet 1 mg;tablet 5 mg,5-alpha-reductase,,,1-5 mg 1/d max 5,contraindicated,not for children,
dutasteride,ड्यूटास्टेराइड,dutas,capsule 0.5 mg,5-alpha-reductase,,,0.5 mg 1/d max 0.5,contraindicated,not for children,
solifenacin,सोलिफ़ेनासिन,soliten,tablet 5 mg;tablet 10 mg,anticholinergic,,,5-10 mg 1/d max 10,caution,,
tolterodine,टोल्टेरोडिन,,tablet 2 mg;capsule 4 mg SR,anticholinergic,,,2-4 mg 1-2/d max 4,caution,,
oxybutynin,ऑक्सीब्यूटिनिन,oxyspas,tablet 2.5 mg;tablet 5 mg,anticholinergic,,,2.5-5 mg 2-3/d max 20,caution,not under 5 years,
mirabegron,मिराबेग्रोन,mirago,tablet 25 mg SR;tablet 50 mg SR,,,,25-50 mg 1/d max 50,avoid,,
flavoxate,फ़्लैवॉक्सेट,urispas,tablet 200 mg,antispasmodic,,,200 mg 3/d max 800,caution,not under 12 years,
disodium hydrogen citrate,डाइसोडियम हाइड्रोजन साइट्रेट,citralka;alkaliser;urine alkaliser,syrup 1.38 g/5 mL,,,,10-15 mL 2-3/d,caution,,
potassium citrate,पोटैशियम साइट्रेट,urikind k,syrup 1100 mg/5 mL;tablet 1080 mg SR,potassium-raising,,,10-15 mL 2-3/d,caution,,
sevelamer,सेवेलामर,,tablet 400 mg;tablet 800 mg,,,,400-1600 mg 3/d,caution,,
calcium acetate,कैल्शियम एसीटेट,,tablet 667 mg,,,,667-1334 mg 3/d,caution,,
sodium bicarbonate,सोडियम बाइकार्बोनेट,nodosis;soda bicarb,tablet 500 mg;tablet 1 g;injection iv as licensed*,,,,500-1000 mg 2-3/d,caution,,25.1.6 P
ketoanalogues of amino acids,कीटोएनालॉग,ketosteril;alpha keto,tablet 600 mg,,,,4-8 tab 3/d,,,
tolvaptan,टॉल्वैप्टन,,tablet 15 mg;tablet 30 mg,,,,15-30 mg 1/d max 60,avoid,,
sodium polystyrene sulfonate,सोडियम पॉलीस्टाइरीन सल्फ़ोनेट,k bind,sachet 15 g,,,,15 g 1-4/d,caution,,
erythropoietin,एरिथ्रोपोएटिन,epo;epoetin,injection sc 2000 IU/mL*;injection sc 10000 IU/mL*;injection sc 4000 IU/mL,,,,,caution,,8.1.1 S
darbepoetin,डार्बेपोएटिन,,injection sc 25 mcg;injection sc 40 mcg,,,,,caution,,
tranexamic acid,ट्रैनेक्सैमिक एसिड,txa;tranexa;trapic,tablet 500 mg*;tablet 250 mg;injection iv 100 mg/mL*,antifibrinolytic,,,500-1000 mg 3/d max 4000,caution,,8.2.5 P
tranexamic acid + mefenamic acid,ट्रैनेक्सैमिक एसिड + मेफ़ेनैमिक एसिड,pause mf;trapic mf,tablet 500 mg + 250 mg,antifibrinolytic;nsaid,,,1 tab 3/d max 3,avoid,,
etamsylate,एटैमसाइलेट,ethamsylate,tablet 250 mg;tablet 500 mg;injection iv 125 mg/mL,,,,250-500 mg 3/d max 1500,caution,,
phytomenadione,विटामिन के1,vitamin k;vit k,tablet 10 mg*;injection im 10 mg/mL*;injection im 1 mg/0.5 mL,vitamin-k,,,10 mg once,ok,newborn 1 mg once,8.2.3 P
protamine sulphate,प्रोटामिन सल्फ़ेट,,injection iv 10 mg/mL*,,,,,caution,,8.2.4 S
iron + folic acid,आयरन + फ़ोलिक एसिड,ifa;iron tablet;आयरन;ferrous folic;ifa syrup;आयरन की गोली;ferrous salt,tablet 45 mg + 0.4 mg*;tablet 60 mg + 0.5 mg;tablet 100 mg + 0.5 mg*;syrup 20 mg + 0.1 mg/mL*,iron,OTC,O,1 tab 1/d max 2,ok,by the Anaemia Mukt Bharat age bands,8.1.3 P
ferrous salt,फ़ेरस सॉल्ट (आयरन),ferrous sulphate;ferrous sulfate;fefol;iron,tablet 60 mg*;drops 25 mg/mL,iron,OTC,O,60 mg 1-2/d max 200,ok,3 mg/kg a day usual in anaemia,8.1.2 P
ferrous ascorbate + folic acid,फ़ेरस एस्कॉर्बेट + फ़ोलिक एसिड,orofer;ferrous ascorbate,tablet 100 mg + 1.5 mg;syrup 30 mg + 0.55 mg/5 mL,iron,,O,1 tab 1/d max 2,ok,,
iron dextran,आयरन डेक्सट्रान,,injection iv 50 mg/mL*,iron,,,,avoid-t1,,8.1.2 P
iron sucrose,आयरन सुक्रोज़,iv iron,injection iv 20 mg/mL*,iron,,,,avoid-t1,,8.1.7 S
ferric carboxymaltose,फ़ेरिक कार्बॉक्सीमाल्टोज़,fcm,injection iv 50 mg/mL,iron,,,,avoid-t1,,
folic acid,फ़ोलिक एसिड,fa;folvite,tablet 1 mg*;tablet 5 mg*;tablet 0.4 mg,vitamin,OTC,O,0.4-5 mg 1/d max 5,ok,,8.1.4 P
hydroxocobalamin,हाइड्रॉक्सोकोबालामिन,b12 injection;vitamin b12,injection im 1 mg/mL*,vitamin,,,,ok,,8.1.5 P
cyanocobalamin,सायनोकोबालामिन,b12;vitamin b12,tablet 500 mcg;tablet 1000 mcg,vitamin,OTC,,500-1000 mcg 1/d max 2000,ok,,
mecobalamin,मेकोबालामिन,methylcobalamin;nurokind;mecobal,tablet 500 mcg;tablet 1500 mcg;injection im 500 mcg/mL,vitamin,OTC,,500-1500 mcg 1-3/d max 1500,ok,,
deferasirox,डेफ़ेरासिरॉक्स,,tablet 100 mg;tablet 400 mg;tablet 500 mg,iron-chelator,,,,avoid,,
deferiprone,डेफ़ेरिप्रोन,,capsule 500 mg,iron-chelator,,,,contraindicated,,
hydroxyurea,हाइड्रॉक्सीयूरिया,hydroxycarbamide;hu,capsule 500 mg*,cytotoxic,,,500-1500 mg 1/d max 2000,contraindicated,,8.1.6 S
eltrombopag,एल्ट्रोम्बोपैग,,tablet 25 mg;tablet 50 mg,,,,25-75 mg 1/d max 75,caution,,
`;
