/** Mood, psychosis, epilepsy, headache, Parkinson's, addiction, anaesthesia. Columns and words: `medicine-table.ts`. */
export const mindMedicinesCsv = `
escitalopram,एस्सिटालोप्राम,escita;nexito;s cit;esc;ssri;stalopam;cipralex,tablet 5 mg*;tablet 10 mg*;tablet 20 mg*,ssri;serotonergic;qt,,,5-20 mg 1/d max 20,caution,not under 12 years,23.2.1.2 P
citalopram,सिटालोप्राम,,tablet 10 mg;tablet 20 mg,ssri;serotonergic;qt,,,10-40 mg 1/d max 40,caution,,
fluoxetine,फ़्लुओक्सेटीन,fludac;flux;ssri;flunil;prodep,capsule 10 mg*;capsule 20 mg*;capsule 40 mg*;capsule 60 mg*,ssri;serotonergic;cyp2d6-inhibitor,,,10-60 mg 1/d max 80,caution,not under 8 years,23.2.1.3 P
sertraline,सर्ट्रालीन,sert;serta;ssri;zosert;daxid,tablet 25 mg;tablet 50 mg;tablet 100 mg,ssri;serotonergic,,,25-200 mg 1/d max 200,caution,not under 6 years,
paroxetine,पैरॉक्सेटिन,paxidep,tablet 10 mg;tablet 20 mg;tablet 12.5 mg SR;tablet 25 mg SR,ssri;serotonergic;cyp2d6-inhibitor,,,10-50 mg 1/d max 60,avoid,not under 18 years,
fluvoxamine,फ़्लुवॉक्सामिन,,tablet 50 mg;tablet 100 mg,ssri;serotonergic;cyp1a2-inhibitor,,,50-300 mg 1/d max 300,caution,not under 8 years,
venlafaxine,वेनलाफ़ैक्सिन,venla;veniz,tablet 37.5 mg;capsule 37.5 mg SR;capsule 75 mg SR;capsule 150 mg SR,snri;serotonergic,,,37.5-225 mg 1/d max 375,caution,not under 18 years,
desvenlafaxine,डेसवेनलाफ़ैक्सिन,desven,tablet 50 mg SR;tablet 100 mg SR,snri;serotonergic,,,50-100 mg 1/d max 400,caution,not under 18 years,
duloxetine,डुलोक्सेटिन,dulo;duzela,capsule 20 mg;capsule 30 mg;capsule 60 mg,snri;serotonergic,,,20-60 mg 1-2/d max 120,caution,,
milnacipran,मिल्नासिप्रान,,capsule 25 mg;capsule 50 mg,snri;serotonergic,,,25-100 mg 2/d max 200,caution,,
mirtazapine,मिर्टाज़ापिन,mirt;mirtaz,tablet 7.5 mg;tablet 15 mg;tablet 30 mg,antidepressant;sedative,,,7.5-45 mg 1/d max 45,caution,not under 18 years,
bupropion,ब्यूप्रोपियोन,,tablet 150 mg SR;tablet 300 mg SR,antidepressant;cyp2d6-inhibitor,,,150-300 mg 1/d max 450,caution,,
vortioxetine,वोर्टियोक्सेटिन,vorti,tablet 5 mg;tablet 10 mg;tablet 20 mg,antidepressant;serotonergic,,,5-20 mg 1/d max 20,caution,,
trazodone,ट्रैज़ोडोन,,tablet 25 mg;tablet 50 mg;tablet 100 mg,antidepressant;serotonergic;sedative,,,25-150 mg 1/d max 400,caution,,
agomelatine,एगोमेलाटिन,,tablet 25 mg,antidepressant,,,25-50 mg 1/d max 50,caution,,
tianeptine,टियानेप्टिन,,tablet 12.5 mg,antidepressant,,,12.5 mg 3/d max 37.5,caution,,
amitriptyline,एमिट्रिप्टिलीन,ami;amitrip;tryptomer;amitone,tablet 10 mg*;tablet 25 mg*;tablet 50 mg*;tablet 75 mg*,tricyclic;serotonergic;anticholinergic;sedative,,,10-75 mg 1/d max 150,caution,,5.2.1.1 P
nortriptyline,नॉरट्रिप्टिलिन,nort,tablet 10 mg;tablet 25 mg,tricyclic;serotonergic;anticholinergic,,,10-75 mg 1/d max 150,caution,,
imipramine,इमिप्रामिन,depsonil,tablet 25 mg;tablet 75 mg,tricyclic;serotonergic;anticholinergic,,,25-75 mg 1/d max 200,caution,not under 6 years,
clomipramine,क्लोमिप्रामिन,clonil,capsule 10 mg*;capsule 25 mg*;capsule 75 mg*;tablet 25 mg;tablet 75 mg SR,tricyclic;serotonergic;anticholinergic,,,10-75 mg 1-2/d max 250,caution,not under 10 years,23.4.1 P
dosulepin,डोसुलेपिन,dothiepin;prothiaden,tablet 25 mg;tablet 75 mg,tricyclic;serotonergic;anticholinergic;sedative,,,25-75 mg 1/d max 150,caution,,
doxepin,डॉक्सेपिन,,capsule 10 mg;capsule 25 mg;capsule 75 mg,tricyclic;serotonergic;anticholinergic;sedative,,,10-75 mg 1/d max 150,caution,,
moclobemide,मोक्लोबेमाइड,,tablet 150 mg,maoi,,,150-300 mg 2/d max 600,caution,,
selegiline,सेलेजिलिन,selgin,tablet 5 mg,maoi,,,5 mg 1-2/d max 10,caution,,
rasagiline,रासाजिलिन,rasa,tablet 0.5 mg;tablet 1 mg,maoi-like,,,0.5-1 mg 1/d max 1,caution,,
tranylcypromine,ट्रैनिलसिप्रोमिन,,tablet 10 mg,maoi,,,10 mg 2-3/d max 60,avoid,,
buspirone,बस्पिरोन,,tablet 5 mg;tablet 10 mg,anxiolytic;serotonergic,,,5-15 mg 2-3/d max 60,caution,,
etifoxine,एटिफ़ॉक्सिन,,capsule 50 mg,anxiolytic;sedative,,,50 mg 3/d max 200,avoid,,
risperidone,रिस्पेरिडोन,ris;risdone;risp;sizodon,tablet 0.5 mg;tablet 1 mg*;tablet 2 mg*;tablet 3 mg;tablet 4 mg*;syrup 1 mg/mL*;injection depot 25 mg*;injection depot 37.5 mg*,antipsychotic,,,0.5-4 mg 1-2/d max 16,caution,not under 5 years,23.1.4 P
risperidone + trihexyphenidyl,रिस्पेरिडोन + ट्राइहेक्सीफ़ेनिडिल,risdone plus,tablet 2 mg + 2 mg;tablet 3 mg + 2 mg;tablet 4 mg + 2 mg,antipsychotic;anticholinergic,,,1 tab 1-2/d max 3,caution,,
olanzapine,ओलैंज़ापीन,olan;oleanz,tablet 2.5 mg;tablet 5 mg;tablet 10 mg;tablet 20 mg;injection im 10 mg,antipsychotic;sedative,,,2.5-20 mg 1/d max 20,caution,not under 13 years,
olanzapine + fluoxetine,ओलैंज़ापिन + फ़्लुऑक्सेटिन,oleanz f,capsule 5 mg + 20 mg,antipsychotic;ssri;serotonergic;sedative,,,1 cap 1/d max 1,caution,,
quetiapine,क्वेटियापिन,qutan;quet;qutipin,tablet 25 mg;tablet 50 mg;tablet 100 mg;tablet 200 mg;tablet 50 mg SR,antipsychotic;sedative;qt-possible,,,25-400 mg 1-2/d max 800,caution,not under 10 years,
aripiprazole,एरिपिप्राज़ोल,ari;arip,tablet 2 mg;tablet 5 mg;tablet 10 mg;tablet 15 mg;tablet 30 mg,antipsychotic,,,2-30 mg 1/d max 30,caution,not under 6 years,
clozapine,क्लोज़ापिन,cloz;sizopin;lozapin,tablet 25 mg*;tablet 50 mg*;tablet 100 mg*,antipsychotic;sedative;anticholinergic;qt-possible,,,12.5-300 mg 1-2/d max 900,caution,,23.1.1 T
amisulpride,एमिसल्प्राइड,ami sul;sulpitac,tablet 50 mg;tablet 100 mg;tablet 200 mg,antipsychotic;qt-possible,,,50-400 mg 1-2/d max 1200,avoid,,
sulpiride,सल्पिराइड,,tablet 200 mg,antipsychotic;qt,,,200-400 mg 2/d max 2400,avoid,,
haloperidol,हैलोपेरिडोल,halo;serenace,tablet 0.25 mg;tablet 1.5 mg*;tablet 2 mg*;tablet 5 mg*;tablet 10 mg*;tablet 20 mg*;syrup 2 mg/5 mL*;injection im 5 mg/mL*,antipsychotic;qt,,,0.25-10 mg 1-3/d max 20,caution,not under 3 years,23.1.3 S
haloperidol decanoate,हैलोपेरिडॉल डिपो,halo depot,injection depot 50 mg/mL,antipsychotic;qt,,,,caution,,
chlorpromazine,क्लोरप्रोमाज़िन,cpz;largactil,tablet 25 mg;tablet 50 mg;tablet 100 mg;injection im 25 mg/mL,antipsychotic;qt;sedative;phenothiazine,,,25-100 mg 1-3/d max 1000,caution,,
trifluoperazine,ट्राइफ़्लुओपेराज़िन,tfp,tablet 5 mg;tablet 10 mg,antipsychotic;phenothiazine,,,2-10 mg 1-2/d max 40,caution,,
trifluoperazine + trihexyphenidyl,ट्राइफ़्लुओपेराज़िन + ट्राइहेक्सीफ़ेनिडिल,,tablet 5 mg + 2 mg,antipsychotic;anticholinergic;phenothiazine,,,1 tab 1-3/d max 3,caution,,
fluphenazine,फ़्लुफ़ेनाज़िन,prolinate,injection depot 25 mg/mL*,antipsychotic;phenothiazine,,,,caution,,23.1.2 P
zuclopenthixol,ज़ुक्लोपेंथिक्सॉल,,injection depot 200 mg/mL,antipsychotic,,,,caution,,
flupentixol,फ़्लुपेंटिक्सॉल,fluanxol,tablet 0.5 mg;tablet 1 mg;injection depot 20 mg/mL,antipsychotic,,,0.5-3 mg 1-2/d max 18,caution,,
flupentixol + melitracen,फ़्लुपेंटिक्सॉल + मेलिट्रासेन,deanxit,tablet 0.5 mg + 10 mg,antipsychotic;tricyclic;serotonergic,,,1 tab 1-2/d max 4,avoid,,
thioridazine,थायोरिडाज़िन,,tablet 25 mg;tablet 50 mg,antipsychotic;qt;phenothiazine,,,25-100 mg 1-3/d max 600,avoid,,
pimozide,पिमोज़ाइड,,tablet 2 mg;tablet 4 mg,antipsychotic;qt,,,1-4 mg 1-2/d max 10,caution,,
paliperidone,पैलिपेरिडोन,,tablet 1.5 mg SR;tablet 3 mg SR;tablet 6 mg SR;injection depot 100 mg,antipsychotic,,,3-6 mg 1/d max 12,caution,,
ziprasidone,ज़िप्रासिडोन,,capsule 20 mg;capsule 40 mg,antipsychotic;qt-possible,,,20-80 mg 2/d max 160,caution,,
lurasidone,लुरासिडोन,luras,tablet 20 mg;tablet 40 mg;tablet 80 mg,antipsychotic,,,20-80 mg 1/d max 160,caution,,
cariprazine,कैरिप्राज़िन,,capsule 1.5 mg;capsule 3 mg,antipsychotic,,,1.5-6 mg 1/d max 6,avoid,,
blonanserin,ब्लोनानसेरिन,,tablet 2 mg;tablet 4 mg,antipsychotic,,,2-8 mg 2/d max 24,avoid,,
asenapine,एसेनापिन,,sl tablet 5 mg;sl tablet 10 mg,antipsychotic,,,5-10 mg 2/d max 20,caution,,
iloperidone,आइलोपेरिडोन,,tablet 1 mg;tablet 4 mg,antipsychotic;qt-possible,,,1-12 mg 2/d max 24,caution,,
lithium carbonate,लिथियम कार्बोनेट,lithium;licab;lithosun;intalith,tablet 300 mg*;tablet 400 mg SR;tablet 450 mg SR,mood-stabiliser,,,300-450 mg 2-3/d max 1800,avoid-t1,not under 12 years,23.2.2.1 S
sodium valproate,सोडियम वैल्प्रोएट,valproate;valparin;encorate;valproic acid,tablet 200 mg*;tablet 300 mg*;tablet 500 mg*;tablet 300 mg SR*;tablet 500 mg SR*;syrup 200 mg/5 mL*;injection iv 100 mg/mL*S,antiepileptic;valproate,,,200-500 mg 2-3/d max 2500,contraindicated,not under 2 years without a specialist,5.1.10 P
divalproex sodium,डाइवैल्प्रोएक्स,divalproex;dicorate,tablet 125 mg;tablet 250 mg SR;tablet 500 mg SR,antiepileptic;valproate,,,250-500 mg 2/d max 2500,contraindicated,,
carbamazepine,कार्बामाज़ेपीन,cbz;tegretol;mazetol;tegrital,tablet 100 mg*;tablet 200 mg*;tablet 400 mg*;tablet 200 mg SR*;tablet 400 mg SR*;syrup 100 mg/5 mL*,antiepileptic;aromatic-anticonvulsant;enzyme-inducer,,,100-400 mg 2/d max 1600,avoid,,5.1.1 P
oxcarbazepine,ऑक्सकार्बाज़ेपिन,oxetol;ocbz,tablet 150 mg;tablet 300 mg;tablet 600 mg;syrup 300 mg/5 mL,antiepileptic;aromatic-anticonvulsant;enzyme-inducer,,,150-600 mg 2/d max 2400,caution,,
phenytoin,फ़ेनिटॉइन,eptoin;dilantin;pht,tablet 50 mg*;tablet 100 mg*;tablet 300 mg*;tablet 300 mg SR*;syrup 30 mg/5 mL*;syrup 125 mg/5 mL*;injection iv 25 mg/mL*;injection iv 50 mg/mL*,antiepileptic;aromatic-anticonvulsant;enzyme-inducer,,,100-300 mg 1-3/d max 600,avoid,,5.1.9 P
fosphenytoin,फ़ॉस्फ़ेनिटॉइन,,injection iv 75 mg/mL,antiepileptic;aromatic-anticonvulsant;enzyme-inducer,,,,avoid,,
levetiracetam,लेवेटिरासिटाम,leve;levera;keppra;lev;levipil,tablet 250 mg*;tablet 500 mg*;tablet 750 mg*;tablet 750 mg SR*;tablet 1000 mg;syrup 100 mg/mL*;injection iv 100 mg/mL*,antiepileptic,,,250-1000 mg 2/d max 3000,caution,by weight,5.1.4 S
brivaracetam,ब्रिवारासिटाम,briva,tablet 25 mg;tablet 50 mg;tablet 100 mg,antiepileptic,,,25-100 mg 2/d max 200,caution,,
lamotrigine,लैमोट्रिजिन,lamo;lamitor,tablet 25 mg;tablet 50 mg;tablet 100 mg;tablet 5 mg,antiepileptic;aromatic-anticonvulsant,,,25-200 mg 1-2/d max 400,ok,slow increase,
topiramate,टोपिरामेट,topi;topaz;topamac,tablet 25 mg;tablet 50 mg;tablet 100 mg,antiepileptic;sulfonamide-other,,,25-100 mg 1-2/d max 400,avoid,,
zonisamide,ज़ोनिसामाइड,,capsule 25 mg;capsule 50 mg;capsule 100 mg,antiepileptic;sulfonamide-other,,,100-300 mg 1/d max 400,avoid,,
lacosamide,लैकोसामाइड,laco,tablet 50 mg;tablet 100 mg;tablet 200 mg;syrup 10 mg/mL,antiepileptic,,,50-200 mg 2/d max 400,caution,,
perampanel,पेरैम्पैनेल,,tablet 2 mg;tablet 4 mg,antiepileptic,,,2-8 mg 1/d max 12,avoid,,
ethosuximide,एथोसक्सिमाइड,,syrup 250 mg/5 mL,antiepileptic,,,250-500 mg 2/d max 1500,caution,,
vigabatrin,विगाबैट्रिन,,tablet 500 mg,antiepileptic,,,500-1500 mg 2/d max 3000,avoid,,
rufinamide,रुफ़िनामाइड,,tablet 200 mg,antiepileptic,,,200-800 mg 2/d max 3200,caution,,
gabapentin,गैबापेंटिन,gaba;gabapin,capsule 100 mg;capsule 300 mg;tablet 400 mg;tablet 600 mg,antiepileptic;gabapentinoid;sedative,,,100-600 mg 1-3/d max 3600,caution,,
gabapentin + nortriptyline,गैबापेंटिन + नॉरट्रिप्टिलिन,gabapin nt,tablet 400 mg + 10 mg;tablet 300 mg + 10 mg,gabapentinoid;tricyclic;serotonergic;sedative,,,1 tab 1/d max 2,caution,,
pregabalin,प्रीगैबालिन,prega;pregalin;pregabin,capsule 50 mg;capsule 75 mg;capsule 150 mg;tablet 75 mg SR,antiepileptic;gabapentinoid;sedative,,,50-150 mg 1-2/d max 600,avoid,,
pregabalin + mecobalamin,प्रीगैबालिन + मेकोबालामिन,prega m;pregabanyl,capsule 75 mg + 750 mcg;capsule 75 mg + 1500 mcg,gabapentinoid;sedative;vitamin,,,1 cap 1-2/d max 2,avoid,,
clonazepam,क्लोनाज़ेपाम,clona;lonazep;rivotril;czp;clonotril,tablet 0.25 mg*;tablet 0.5 mg*;tablet 1 mg*;tablet 2 mg,benzodiazepine;sedative;antiepileptic,H+NDPS,A,0.25-2 mg 1-2/d max 8,avoid,,23.3.1 P
clobazam,क्लोबाज़ाम,cloba;frisium;clb,tablet 5 mg*;tablet 10 mg*;tablet 20 mg,benzodiazepine;sedative;antiepileptic,H+NDPS,A,5-20 mg 1-2/d max 60,avoid,,5.1.2 S
phenobarbitone,फ़ेनोबार्बिटोन,phenobarb;gardenal;pb;phenobarbital,tablet 30 mg*;tablet 60 mg*;syrup 20 mg/5 mL*;injection im 200 mg/mL*S,aromatic-anticonvulsant;barbiturate;antiepileptic;enzyme-inducer;sedative,H+NDPS,A,30-180 mg 1/d max 240,avoid,,5.1.8 P
escitalopram + clonazepam,एसिटालोप्राम + क्लोनाज़ेपाम,nexito plus;s celepra plus,tablet 5 mg + 0.5 mg;tablet 10 mg + 0.5 mg,ssri;serotonergic;qt;benzodiazepine;sedative,H+NDPS,,1 tab 1/d max 1,avoid,,
propranolol + clonazepam,प्रोप्रानोलोल + क्लोनाज़ेपाम,,tablet 20 mg + 0.25 mg,beta-blocker;benzodiazepine;sedative,H+NDPS,,1 tab 1/d,avoid,,
alprazolam,अल्प्राज़ोलाम,alprax;restyl;alz;trika,tablet 0.25 mg;tablet 0.5 mg;tablet 1 mg,benzodiazepine;sedative,H1+NDPS,prohibited,,avoid,,
diazepam,डायज़ेपाम,valium;calmpose,tablet 2 mg*;tablet 5 mg*;syrup 2 mg/5 mL*;suppository 5 mg*;injection iv 5 mg/mL*,benzodiazepine;sedative,H1+NDPS,prohibited,,avoid,,5.1.3 P
lorazepam,लोराज़ेपाम,ativan;lzp,tablet 1 mg*;tablet 2 mg*;injection iv 2 mg/mL*;injection iv 4 mg/mL*,benzodiazepine;sedative,H+NDPS,prohibited,,avoid,,5.1.5 P
nitrazepam,नाइट्राज़ेपाम,,tablet 5 mg;tablet 10 mg,benzodiazepine;sedative,H1+NDPS,prohibited,,avoid,,
chlordiazepoxide,क्लोरडायज़ेपॉक्साइड,librium;cdp,tablet 10 mg;tablet 25 mg,benzodiazepine;sedative,H1+NDPS,prohibited,,avoid,,
chlordiazepoxide + clidinium,क्लोरडायज़ेपॉक्साइड + क्लिडिनियम,librax;normaxin,tablet 5 mg + 2.5 mg,benzodiazepine;anticholinergic;sedative,H1+NDPS,prohibited,,avoid,,
midazolam,मिडाज़ोलाम,midaz;insed,nasal spray 1.25 mg/spray*;nasal spray 0.5 mg/spray*;tablet 7.5 mg*;tablet 15 mg*;injection iv 1 mg/mL*;injection iv 5 mg/mL*,benzodiazepine;sedative,H1+NDPS,prohibited,,avoid,,5.1.7 P
oxazepam,ऑक्साज़ेपाम,,tablet 15 mg;tablet 30 mg,benzodiazepine;sedative,H+NDPS,prohibited,,avoid,,
etizolam,एटिज़ोलाम,etizola,tablet 0.25 mg;tablet 0.5 mg,benzodiazepine;sedative,H+NDPS,prohibited,,avoid,,
zolpidem,ज़ोल्पिडेम,zolfresh;नींद की गोली;nitrest,tablet 5 mg*;tablet 10 mg*,z-drug;sedative,H1+NDPS,prohibited,,avoid,,23.3.2 P
zopiclone,ज़ोपिक्लोन,,tablet 7.5 mg,z-drug;sedative,H+NDPS,prohibited,,avoid,,
eszopiclone,एस्ज़ोपिक्लोन,,tablet 1 mg;tablet 2 mg,z-drug;sedative,,,1-3 mg 1/d max 3,avoid,,
zaleplon,ज़ेलेप्लॉन,,capsule 5 mg;capsule 10 mg,z-drug;sedative,,,5-10 mg 1/d max 20,avoid,,
melatonin,मेलाटोनिन,meloset,tablet 3 mg;tablet 5 mg,,OTC,,3-5 mg 1/d max 10,caution,,
ramelteon,रैमेल्टियोन,,tablet 8 mg,,,,8 mg 1/d max 8,caution,,
methylphenidate,मिथाइलफ़ेनिडेट,ritalin;mph;addwize,tablet 5 mg;tablet 10 mg;tablet 18 mg SR,stimulant,X+NDPS,prohibited,,caution,,
atomoxetine,एटोमॉक्सेटिन,atomo;axepta,capsule 10 mg;capsule 18 mg;capsule 25 mg;capsule 40 mg,stimulant-like,,,10-80 mg 1/d max 100,caution,not under 6 years,
modafinil,मोडाफ़िनिल,,tablet 100 mg;tablet 200 mg,stimulant-like,,,100-200 mg 1/d max 400,avoid,,
donepezil,डोनेपेज़िल,done;donep,tablet 5 mg*;tablet 10 mg*,cholinesterase-inhibitor;qt-possible,,,5-10 mg 1/d max 10,caution,,5.4.1 S
donepezil + memantine,डोनेपेज़िल + मेमैंटिन,donep m,tablet 5 mg + 5 mg;tablet 5 mg + 10 mg,cholinesterase-inhibitor;qt-possible,,,1 tab 1/d max 1,caution,,
rivastigmine,रिवास्टिग्मिन,,capsule 1.5 mg;capsule 3 mg;patch 4.6 mg/24 hours,cholinesterase-inhibitor,,,1.5-6 mg 2/d max 12,caution,,
galantamine,गैलेंटामिन,,tablet 4 mg;tablet 8 mg,cholinesterase-inhibitor,,,4-12 mg 2/d max 24,caution,,
memantine,मेमैंटिन,admenta,tablet 5 mg;tablet 10 mg,,,,5-10 mg 1-2/d max 20,caution,,
trihexyphenidyl,ट्राइहेक्सीफ़ेनिडिल,thp;pacitane;benzhexol,tablet 2 mg*;tablet 5 mg,anticholinergic,,,1-5 mg 1-3/d max 15,caution,,5.3.2 P
levodopa + carbidopa,लीवोडोपा + कार्बिडोपा,syndopa;ldcd,tablet 100 mg + 10 mg*;tablet 100 mg + 25 mg*;tablet 250 mg + 25 mg*;tablet 100 mg + 25 mg SR*;tablet 200 mg + 50 mg SR*,antiparkinson,,,100-250 mg 3-4/d max 2000,caution,,5.3.1 P
pramipexole,प्रामिपेक्सोल,prami,tablet 0.125 mg;tablet 0.25 mg;tablet 0.5 mg;tablet 1 mg,dopamine-agonist,,,0.125-1.5 mg 3/d max 4.5,avoid,,
ropinirole,रोपिनिरोल,,tablet 0.25 mg;tablet 1 mg;tablet 2 mg,dopamine-agonist,,,0.25-8 mg 3/d max 24,avoid,,
amantadine,अमैंटाडीन,,capsule 100 mg,antiparkinson,,,100 mg 1-2/d max 400,avoid,,
entacapone,एंटाकापोन,,tablet 200 mg,antiparkinson,,,200 mg 3-8/d max 2000,avoid,,
tetrabenazine,टेट्राबेनाज़िन,,tablet 12.5 mg;tablet 25 mg,qt-possible,,,12.5-25 mg 1-3/d max 100,caution,,
flunarizine,फ़्लुनारिज़िन,flunarin;sibelium,tablet 5 mg*;tablet 10 mg*,calcium-blocker-neuro;sedative,,,5-10 mg 1/d max 10,caution,,5.2.1.2 P
propranolol + flunarizine,प्रोप्रानोलोल + फ़्लुनारिज़िन,betacap plus,capsule 40 mg + 5 mg;capsule 40 mg + 10 mg,beta-blocker;calcium-blocker-neuro;sedative,,,1 cap 1/d max 1,caution,,
sumatriptan,सुमाट्रिप्टान,suma;suminat,tablet 25 mg*;tablet 50 mg*;tablet 100 mg,triptan;sulfonamide-other;serotonergic,,,25-100 mg once max 200,caution,not under 18 years,5.2.4 P
rizatriptan,रिज़ाट्रिप्टान,rizact,tablet 5 mg;tablet 10 mg,triptan;serotonergic,,,5-10 mg once max 30,caution,not under 6 years,
zolmitriptan,ज़ोल्मिट्रिप्टान,,tablet 2.5 mg,triptan;serotonergic,,,2.5-5 mg once max 10,caution,,
naratriptan,नाराट्रिप्टान,,tablet 2.5 mg,triptan;serotonergic,,,2.5 mg once max 5,caution,,
ergotamine + caffeine,एर्गोटामिन + कैफ़ीन,migril;vasograin;migranil,tablet 1 mg + 100 mg,ergot,,,1-2 tab once max 6,contraindicated,,
dihydroergotamine,डाइहाइड्रोएर्गोटामिन,,tablet 1 mg,ergot,,,,contraindicated,,
piracetam,पिरासिटाम,nootropil,tablet 400 mg;tablet 800 mg;syrup 500 mg/5 mL,,,,400-1200 mg 2-3/d max 4800,avoid,,
citicoline,सिटिकोलिन,citi,tablet 500 mg;injection iv 250 mg/mL,,,,500 mg 1-2/d max 2000,caution,,
edaravone,एडारावोन,,injection iv 1.5 mg/mL,,,,,caution,,
riluzole,रिल्यूज़ोल,,tablet 50 mg,,,,50 mg 2/d max 100,avoid,,
pyridostigmine,पाइरिडोस्टिग्मिन,mestinon;distinon,tablet 60 mg;tablet 30 mg,cholinesterase-inhibitor,,,30-60 mg 3-5/d max 600,caution,,
neostigmine,नियोस्टिग्मिन,,tablet 15 mg*;injection iv 0.5 mg/mL*,cholinesterase-inhibitor,,,15 mg 3/d,caution,,1.4.3 S
disulfiram,डाइसल्फ़िराम,esperal,tablet 250 mg;tablet 500 mg,alcohol-reaction,,,250-500 mg 1/d max 500,avoid,,
acamprosate,एकैम्प्रोसेट,,tablet 333 mg,,,,333-666 mg 3/d max 1998,avoid,,
naltrexone,नाल्ट्रेक्सोन,nodict,tablet 50 mg,opioid-blocker,,,50 mg 1/d max 100,caution,,
nicotine,निकोटिन,nrt;nicotine gum;nicotex,lozenge 2 mg*;lozenge 4 mg*;patch 7 mg/24 hours;patch 14 mg/24 hours;patch 21 mg/24 hours,,OTC,,2-4 mg 4-8/d max 60,caution,not under 18 years,23.5.3 P
varenicline,वैरेनिक्लिन,champix,tablet 0.5 mg;tablet 1 mg,,,,0.5-1 mg 1-2/d max 2,avoid,,
lofexidine,लोफ़ेक्सिडिन,,tablet 0.2 mg,,,,0.2-0.8 mg 2-4/d max 2.4,avoid,,
ketamine,कीटामिन,,injection iv 10 mg/mL*;injection iv 50 mg/mL*,anaesthetic,X+NDPS,prohibited,,caution,,1.1.3 P
halothane,हैलोथेन,,gas as licensed*,anaesthetic,,,,avoid,,1.1.1 S
isoflurane,आइसोफ़्लुरेन,,gas as licensed*,anaesthetic,,,,caution,,1.1.2 S
sevoflurane,सेवोफ़्लुरेन,,gas as licensed*,anaesthetic;qt,,,,caution,,1.1.7 S
nitrous oxide,नाइट्रस ऑक्साइड,n2o,gas as licensed*,anaesthetic,,,,caution,,1.1.4 P
oxygen,ऑक्सीजन,o2,gas as licensed*,,,,,ok,,1.1.5 P
propofol,प्रोपोफ़ोल,,injection iv 10 mg/mL*,anaesthetic,,,,caution,,1.1.6 P
thiopentone,थायोपेंटोन,,injection iv 0.5 g*;injection iv 1 g*,anaesthetic;barbiturate,,,,caution,,1.1.8 P
etomidate,एटोमिडेट,,injection iv 2 mg/mL,anaesthetic,,,,caution,,
dexmedetomidine,डेक्समेडेटोमिडिन,,injection iv 100 mcg/mL,anaesthetic,,,,caution,,
bupivacaine,ब्यूपिवाकेन,,injection im 0.25 %*;injection im 0.5 %*,local-anaesthetic,,,,caution,,1.2.1 S
lidocaine,लिग्नोकेन,lignocaine;xylocaine,gel 2 %*;ointment 5 %*;injection sc 1 %*;injection sc 2 %*;spray 10 %;patch 5 %,local-anaesthetic,,,apply 2-4/d,ok,,1.2.2 P
lidocaine + adrenaline,लिग्नोकेन + एड्रीनलिन,,injection sc 1 % + 5 mcg/mL*;injection sc 2 % + 5 mcg/mL*,local-anaesthetic,,,,ok,,1.2.3 P
lidocaine + prilocaine,लिग्नोकेन + प्रिलोकेन,emla;prilox,cream 2.5 % + 2.5 %,local-anaesthetic,,,apply once,ok,,
atropine,एट्रोपिन,,injection iv 0.6 mg/mL*;eye drops 1 %*;eye ointment 1 %*,anticholinergic,,,,caution,,1.3.1 P
glycopyrrolate,ग्लाइकोपाइरोलेट,glyco,injection iv 0.2 mg/mL*;tablet 1 mg;tablet 2 mg,anticholinergic,,,1-2 mg 2-3/d max 8,caution,,1.3.2 S
atracurium,एट्राक्यूरियम,,injection iv 10 mg/mL*,neuromuscular-blocker,,,,caution,,1.4.1 S
succinylcholine,सक्सिनिलकोलिन,suxamethonium;scoline,injection iv 50 mg/mL*,neuromuscular-blocker,,,,caution,,1.4.4 S
vecuronium,वेक्यूरोनियम,,injection iv 4 mg*;injection iv 10 mg*,neuromuscular-blocker,,,,caution,,1.4.5 S
rocuronium,रोक्यूरोनियम,,injection iv 10 mg/mL,neuromuscular-blocker,,,,caution,,
`;
