/** What a medicine meets in the patient. Columns: `rule-tables.ts`. Only a row whose document was opened may do more than warn. */

/** Pregnancy: id, medicines, when pregnant, when it may be, why (English, Hindi), document, place, opened. */
export const pregnancyBarsCsv = `
pregnancy-valproate,class:valproate,stop,reason,malformation and lower intelligence of the child,शिशु में विकृति और मंद बुद्धि का ख़तरा,"Goodfellow Unit, University of Auckland, Gem on sodium valproate and pregnancy","not during pregnancy; 10-11 % malformations",2026-11-26
pregnancy-isotretinoin,isotretinoin;acitretin,stop,reason,severe malformation,शिशु में गंभीर विकृति,"Prescrire, Pregnant women and medicines, 1 August 2013","retinoids, isotretinoin and acitretin: contraception throughout",2026-11-26
pregnancy-vka,class:vka,stop,reason,bleeding and malformation (mechanical valve: specialist in person),शिशु में रक्तस्राव और विकृति,"Prescrire, Pregnant women and medicines, 1 August 2013","vitamin K antagonists: birth defects and fetal haemorrhage",2026-11-26
pregnancy-raas,class:ace-inhibitor;class:arb,stop,reason,kidney of the unborn fails,गर्भस्थ शिशु के गुर्दे ख़राब होते हैं,"MSF Essential drugs, enalapril oral; MSF UniCat, DORATELM4T (telmisartan)","pregnancy: contra-indicated",2026-11-26
pregnancy-methotrexate,methotrexate,stop,reason,loss or malformation,गर्भपात या विकृति,Arthritis Res Ther (PMC1779429),"table 3: contraindicated in human pregnancy",2026-11-26
pregnancy-misoprostol,misoprostol,stop,stop,abortion,गर्भपात,"Pfizer Medical Information, Cytotec",boxed warning: pregnancy,2026-11-26
pregnancy-mycophenolate,mycophenolate mofetil;mycophenolate sodium,stop,reason,loss and malformation,गर्भपात और विकृति,"PMC4993926","table 1, mycophenolate: boxed warning, pregnancy loss and malformations",2026-11-26
pregnancy-thalidomide,thalidomide;lenalidomide,stop,reason,severe malformation,शिशु में गंभीर विकृति,,
pregnancy-ribavirin,ribavirin,stop,reason,malformation,शिशु में विकृति,,
pregnancy-live-vaccine,class:live-vaccine,warn,warn,live vaccine,जीवित टीका,,
`;

/**
 * Breastfeeding: id, medicines, severity, why (English, Hindi), document, place, opened. It asks for a reason only where
 * the document says contraindicated, or warns of a child's death; feeding may also be stopped.
 */
export const breastfeedingBarsCsv = `
breastfeeding-codeine-tramadol,codeine;tramadol;tapentadol,reason,the child sleeps too deeply and may stop breathing,"शिशु बहुत गहरी नींद में जा सकता है, साँस रुक सकती है","FDA Drug Safety Communication, codeine and tramadol, 20 April 2017",recommends against use in breastfeeding mothers (tapentadol by likeness),2026-11-26
breastfeeding-amiodarone,amiodarone,reason,much of it and of its iodine is in the milk for months: heart and thyroid of the child,"दूध में बहुत दवा और आयोडीन, महीनों तक: शिशु का दिल और थायरॉइड",Fundam Clin Pharmacol 2019;33:367-372 (PubMed 30471135),abstract: contraindicated during breastfeeding,2026-11-26
breastfeeding-ergot,ergotamine;dihydroergotamine,reason,"vomiting and fits of the child, less milk; sumatriptan is safer","शिशु को उल्टी और दौरे, दूध कम; सुमाट्रिप्टान बेहतर","Drugs.com breastfeeding (LactMed), ergotamine, 4 August 2024",most authorities consider it contraindicated during nursing,2026-11-26
breastfeeding-immunosuppressant,leflunomide;mycophenolate mofetil;mycophenolate sodium;cyclophosphamide,reason,the child's blood and defence,शिशु का ख़ून और रोग से लड़ने की शक्ति,Rev Med Interne 2008;29:1017-23 (PubMed 18799245),"abstract: leflunomide, mycophenolate and cyclophosphamide are contraindicated",2026-11-26
breastfeeding-retinoid,isotretinoin;acitretin,reason,stays in fat and passes into milk; nobody knows what it does to the child,चर्बी में रुकती और दूध में जाती है; शिशु पर असर अज्ञात,"Drugs.com, isotretinoin pregnancy and breastfeeding warnings, 2 May 2025",breastfeeding: use is contraindicated (acitretin by likeness),2026-11-26
breastfeeding-methotrexate,methotrexate,warn,"most advise against it; after a low weekly dose no milk of the next 24 hours, and the child's blood is counted","ज़्यादातर मना करते हैं; हफ़्ते की ख़ुराक के बाद 24 घंटे दूध न दें, शिशु का ख़ून जाँचें","LactMed, methotrexate, 15 December 2023 (NCBI Bookshelf LM466)",summary of use during lactation,2026-11-26
breastfeeding-lithium,lithium carbonate,warn,"can poison the child, above all a newborn or one short of water: better not fed, else its level, kidney and thyroid are tested","शिशु में लिथियम का ज़हर, ख़ासकर नवजात या पानी की कमी में: दूध न दें, नहीं तो स्तर, गुर्दा और थायरॉइड जाँचें","Therapeutic Guidelines (eTG), lithium use while breastfeeding",advise against breastfeeding; close monitoring where it is done,2026-11-26
breastfeeding-combined-pill,class:estrogen,warn,"not in the first 6 weeks after birth, better not before 6 months: less milk, and clots","प्रसव के बाद 6 हफ़्ते तक नहीं, 6 महीने से पहले बेहतर नहीं: दूध कम, ख़ून के थक्के",WHO recommendations on postpartum care (NCBI Bookshelf NBK579650),"box 3.6: combined hormonal contraceptives, category 4 under 6 weeks, 3 under 6 months",2026-11-26
breastfeeding-small-molecule,thalidomide;lenalidomide;class:jak-inhibitor;apremilast,warn,"nobody knows how much reaches the child: another medicine, or no milk","शिशु तक कितनी पहुँचती है, अज्ञात: दूसरी दवा, या दूध नहीं","Duke ReproRheum, breastfeeding",medications to avoid with breastfeeding,2026-11-26
breastfeeding-benzodiazepine,class:benzodiazepine,warn,"sleepiness and poor feeding, above all of a newborn: short ones, single doses","शिशु सुस्त, दूध कम पिए, ख़ासकर नवजात: कम असर वाली, एक-दो ख़ुराक","Merck Manual Professional, table: some medications contraindicated for breastfeeding mothers",psychoactive medications: anxiolytics,2026-11-26
breastfeeding-chloramphenicol,chloramphenicol,warn,bone marrow of the child,शिशु की अस्थि मज्जा,"Merck Manual Professional, table: some medications contraindicated for breastfeeding mothers",possible idiosyncratic bone marrow suppression,2026-11-26
breastfeeding-lamotrigine,lamotrigine,warn,the child may have as much in its blood as a treated one: watch for rash and sleepiness,शिशु के ख़ून में इलाज जितनी मात्रा हो सकती है: दाने और नींद देखें,"Merck Manual Professional, table: some medications contraindicated for breastfeeding mothers",lamotrigine: potential for therapeutic serum concentrations in the infant,2026-11-26
breastfeeding-fluoxetine,fluoxetine,warn,"colic, poor sleep and slow gain of the child; sertraline is in milk least","शिशु को पेट दर्द, कम नींद, वज़न कम बढ़ना; सर्ट्रालीन दूध में सबसे कम","Merck Manual Professional, table: some medications contraindicated for breastfeeding mothers","fluoxetine: colic, irritability, feeding and sleep disorders, slow weight gain",2026-11-26
breastfeeding-clofazimine,clofazimine,warn,much of it in the milk; the child's skin may darken,दूध में बहुत जाती है; शिशु की त्वचा गहरी हो सकती है,"Merck Manual Professional, table: some medications contraindicated for breastfeeding mothers",clofazimine: high percentage of maternal dose; skin pigmentation,2026-11-26
breastfeeding-barbiturate,class:barbiturate,warn,the child sucks less and sleeps,शिशु कम चूसता और सोता है,"WHO Model Formulary, appendix 3: breastfeeding (studyres 648940)",introduction: phenobarbital inhibits the infant's sucking reflex,2026-11-26
breastfeeding-ends-milk,cabergoline;bromocriptine,warn,ends the milk: only where that is meant,दूध बंद कर देती है: केवल जब यही चाहिए,,,
breastfeeding-atenolol,atenolol,warn,slow pulse of the newborn; metoprolol or labetalol is in milk less,नवजात की धीमी नाड़ी; मेटोप्रोलोल या लैबेटालोल दूध में कम,,,
breastfeeding-clozapine,clozapine,warn,sleepiness and low white cells of the child,शिशु में सुस्ती और सफ़ेद कोशिकाएँ कम,,,
breastfeeding-statin,class:statin,warn,usually left out while breastfeeding,स्तनपान में आमतौर पर बंद रखते हैं,,,
breastfeeding-tetracycline,class:tetracycline,warn,"short courses only, no more than three weeks","केवल छोटा इलाज, तीन हफ़्ते से ज़्यादा नहीं",,,
breastfeeding-nitrofurantoin,nitrofurantoin,warn,not where the child is under a month or lacks G6PD,शिशु एक महीने से छोटा हो या G6PD की कमी हो तो नहीं,,,
breastfeeding-sulfonamide,class:sulfonamide-antibiotic,warn,"not where the child is under two months, has jaundice or lacks G6PD","शिशु दो महीने से छोटा, पीलिया या G6PD की कमी हो तो नहीं",,,
breastfeeding-g6pd,primaquine,warn,only where the child's G6PD is known,केवल जब शिशु का G6PD पता हो,,,
breastfeeding-ribavirin,ribavirin,warn,blood of the child; better not,शिशु का ख़ून; न देना बेहतर,,,
breastfeeding-topiramate,topiramate,warn,"watch the child for sleepiness, loose stools and slow gain","शिशु में नींद, दस्त और कम वज़न देखें",,,
`;

/** Children: id, medicines, under how many months, severity, exceptions by indication, why, document, place, opened. */
export const childBarsCsv = `
child-codeine-tramadol,codeine;tramadol,144,stop,,breathing can stop,साँस रुक सकती है,"FDA MedWatch, codeine and tramadol, 20 April 2017 (reproduced by the ASA)",contraindication: children younger than 12 years,2026-11-26
child-cold-medicine,class:cold-medicine,24,stop,,no use and real harm; cough syrups,छोटे बच्चों को खाँसी की दवा नहीं,"DGHS advisory on cough syrups in children, 3 October 2025 (quoted by NDTV Profit)",point 2: not prescribed or dispensed under 2 years,2026-11-26
child-cold-medicine-5,class:cold-medicine,60,warn,,cough medicines are not generally advised under 5 years,5 साल से कम में आमतौर पर नहीं,"DGHS advisory on cough syrups in children, 3 October 2025 (quoted by NDTV Profit)",point 2: generally not recommended below 5 years,2026-11-26
child-cpm-phenylephrine,chlorpheniramine & phenylephrine,48,stop,,combination barred for cold under 4 years,4 साल से कम में वर्जित,"Gazette of India, S.O. 1717(E), 15 April 2025",all formulations of the combination: not below four years,2026-11-26
child-promethazine,promethazine,24,stop,,breathing can stop,साँस रुक सकती है,"FDA Alert on promethazine, 25 April 2006 (archived)","not under two years: fatal respiratory depression",2026-11-26
child-metoclopramide,metoclopramide,12,stop,,abnormal movements,असामान्य हरकतें,"EMA recommendations on metoclopramide, July 2013 (Prescribing Advice for GPs)",not under 1 year,2026-11-26
child-loperamide,loperamide,60,stop,,the gut can stop; diarrhoea is treated with ORS and zinc,आँत रुक सकती है; दस्त में ओआरएस और ज़िंक दें,"WHO/CDD/CMT/86.1, Drugs in the management of acute diarrhoea in infants and young children (abstract)",antimotility drugs: none recommended,2026-11-26
child-tetracycline,class:tetracycline,96,reason,scrub typhus or other rickettsial disease,teeth stain for life,दाँत हमेशा के लिए पीले,"AAP News 2015;36(5):16","abstract: the warning label, teeth, younger than 8 years; doxycycline in rickettsial disease",2026-11-26
child-aspirin,acetylsalicylic acid,192,reason,rheumatic fever;Kawasaki disease;heart disease,Reye's syndrome,रेज़ सिंड्रोम का ख़तरा,"CSM and MCA, aspirin and Reye's syndrome, 22 October 2002 (BBC News 2349593)","not under 16 years; Kawasaki disease excepted",2026-11-26
child-nimesulide,nimesulide,144,stop,,liver harm: barred by law,जिगर को नुक़सान; 12 साल से कम में वर्जित,"The Local Report, on Gazette of India S.O. 6091(E) of 29 December 2025",earlier ban: children below 12 years,2026-11-26
child-fluoroquinolone,class:fluoroquinolone,216,warn,no other choice by culture;typhoid;dysentery,tendons and joints: only where nothing else fits,जोड़ों पर असर; केवल ज़रूरी होने पर,,
child-ceftriaxone-newborn,ceftriaxone,1,reason,no calcium into a vein and no jaundice,never with calcium into a vein; not in jaundice,नस में कैल्शियम के साथ कभी नहीं; पीलिया में नहीं,"FDA MedWatch, safety labeling changes, ceftriaxone, January 2012","contraindications: neonates to 28 days with calcium into a vein",2026-11-26
child-honey-lozenge,class:local-anaesthetic,24,warn,,numbing gels harm small children,सुन्न करने वाली दवा छोटे बच्चों में नहीं,,
child-ppi-domperidone,domperidone,12,warn,,heart rhythm,धड़कन पर असर,,
child-nitrofurantoin,nitrofurantoin,3,warn,,breaks red cells of the newborn,नवजात में ख़ून टूटता है,,
child-cotrimoxazole,sulfamethoxazole,2,warn,,jaundice of the newborn,नवजात में पीलिया,,
child-ivermectin,ivermectin,60,warn,,not under 15 kg,15 किलो से कम में नहीं,,
child-dicyclomine,dicyclomine,6,warn,,breathing can stop,साँस रुक सकती है,,
`;

/** Kidney: id, medicines, prompt (English, Hindi), document, place, opened. */
export const renalPromptsCsv = `
renal-nsaid,class:nsaid,avoid; it can end what kidney is left,न दें; गुर्दा और ख़राब हो सकता है,PMC7489931,"table 1, after AGS 2019: NSAIDs not below GFR 30 or in acute kidney injury",2026-11-26
renal-metformin,class:biguanide,not below eGFR 30; less below 45,eGFR 30 से कम में नहीं; 45 से कम में ख़ुराक घटाएँ,"Clin J Am Soc Nephrol, dosing by CKD stage (markup 36089)","table 2: metformin adjusted at 30-44, not below 30",2026-11-26
renal-sulfonylurea,glibenclamide;glimepiride,low sugar lasts long; glipizide or a gliptin is safer,शुगर देर तक गिरी रह सकती है,"Clin J Am Soc Nephrol, dosing by CKD stage (markup 36089)","table 2: glyburide with caution from stage 3, glimepiride at 5; glipizide at any",2026-11-26
renal-gliptin,sitagliptin;vildagliptin;saxagliptin,lower dose by eGFR,ख़ुराक घटाएँ,,
renal-sglt2,class:sglt2-inhibitor,check eGFR before starting,पहले eGFR जाँचें,"Clin J Am Soc Nephrol, dosing by CKD stage (markup 36089)",table 2: SGLT2 inhibitors not below 45 to 60,2026-11-26
renal-gabapentinoid,class:gabapentinoid,lower dose by eGFR; sleepiness,ख़ुराक घटाएँ; नींद,PMC7489931,"table 1, after AGS 2019: gabapentinoids less or not below GFR 60; sedation",2026-11-26
renal-aciclovir,aciclovir;valaciclovir,lower dose by eGFR; drink enough,ख़ुराक घटाएँ; पानी पिएँ,,
renal-aminoglycoside,class:aminoglycoside,avoid or by level,न दें या स्तर से,"EACS guidelines (Sanford Guide), non-ARV drug dosing in renal insufficiency","aminoglycosides: avoid, otherwise by level",2026-11-26
renal-nitrofurantoin,nitrofurantoin,no effect below eGFR 45,eGFR 45 से कम में बेअसर,,
renal-allopurinol,allopurinol,start with 50-100 mg,50-100 मि.ग्रा. से शुरू करें,,
renal-colchicine,colchicine,lower dose; watch muscles and counts,ख़ुराक घटाएँ,,
renal-digoxin,digoxin,half the dose; level,आधी ख़ुराक; स्तर,,
renal-lithium,lithium carbonate,avoid or by level,न दें या स्तर से,,
renal-potassium,class:potassium-raising,potassium: check before and after a week,पोटैशियम जाँचें,,
renal-raas,class:ace-inhibitor;class:arb,creatinine and potassium in one to two weeks,क्रिएटिनिन और पोटैशियम जाँचें,,
renal-methotrexate,methotrexate,not below eGFR 30; half below 60,eGFR 30 से कम में नहीं,,
renal-doac,class:doac,dose by creatinine clearance,क्लियरेंस से ख़ुराक,"Clin J Am Soc Nephrol, dosing by CKD stage (markup 36089)",table 2: direct oral anticoagulants by stage,2026-11-26
renal-lmwh,enoxaparin,once a day below 30,30 से कम में दिन में एक बार,,
renal-ethambutol,ethambutol,three times a week below 30,30 से कम में हफ़्ते में तीन बार,,
renal-levetiracetam,levetiracetam,lower dose by eGFR,ख़ुराक घटाएँ,,
renal-bisphosphonate,class:bisphosphonate,not below 35,35 से कम में नहीं,,
renal-fluconazole,fluconazole,less below 50; a single dose as usual,50 से कम में ख़ुराक घटाएँ; एक बार की ख़ुराक वैसी ही,"EACS guidelines (Sanford Guide), non-ARV drug dosing in renal insufficiency","fluconazole: at 50 mL/min and less, no change for a single dose",2026-11-26
renal-quinolone,ciprofloxacin;levofloxacin,lower dose or longer gap,ख़ुराक घटाएँ या अंतर बढ़ाएँ,"EACS guidelines (Sanford Guide), non-ARV drug dosing in renal insufficiency","ciprofloxacin at 60 mL/min and less, levofloxacin at 50",2026-11-26
renal-antacid,aluminium hydroxide;magnesium hydroxide,not for long,लंबे समय तक नहीं,,
renal-thiazide,class:thiazide,little effect below 30,30 से कम में कम असर,,
`;

/** Two of one class: class, what it is called (English, Hindi). All from memory, all warn. */
export const duplicateClassesCsv = `
nsaid,painkillers of the NSAID kind,एनएसएआईडी दर्द की दवाएँ
ppi,acid blockers (PPI),एसिड की दवाएँ (पीपीआई)
h2-blocker,acid blockers (H2),एसिड की दवाएँ (एच2)
antihistamine,antihistamines,एलर्जी की दवाएँ
statin,statins,स्टेटिन
ace-inhibitor,ACE inhibitors,एसीई इनहिबिटर
arb,ARBs,एआरबी
beta-blocker,beta-blockers,बीटा-ब्लॉकर
calcium-blocker,calcium blockers,कैल्शियम ब्लॉकर
loop-diuretic,loop diuretics,लूप डाइयुरेटिक
thiazide,thiazides,थायज़ाइड
sulfonylurea,sulfonylureas,सल्फ़ोनिलयूरिया
gliptin,gliptins,ग्लिप्टिन
sglt2-inhibitor,SGLT2 inhibitors,एसजीएलटी2 दवाएँ
ssri,SSRIs,एसएसआरआई
snri,SNRIs,एसएनआरआई
tricyclic,tricyclics,ट्राइसाइक्लिक
benzodiazepine,benzodiazepines,बेंज़ोडायज़ेपीन
gabapentinoid,gabapentin and the like,गैबापेंटिन जैसी दवाएँ
muscle-relaxant,muscle relaxants,मांसपेशी ढीली करने वाली दवाएँ
penicillin,penicillins,पेनिसिलिन
cephalosporin,cephalosporins,सेफ़ालोस्पोरिन
macrolide,macrolides,मैक्रोलाइड
fluoroquinolone,fluoroquinolones,फ़्लोरोक्विनोलोन
tetracycline,tetracyclines,टेट्रासाइक्लिन
nitroimidazole,nitroimidazoles,नाइट्रोइमिडाज़ोल
nitrate,nitrates,नाइट्रेट
anticoagulant,blood thinners,ख़ून पतला करने वाली दवाएँ
xanthine,theophylline and the like,थियोफ़िलिन जैसी दवाएँ
bisphosphonate,bisphosphonates,बिसफ़ॉस्फ़ोनेट
opioid,opioids,ओपिऑइड
iron,iron,आयरन
`;
