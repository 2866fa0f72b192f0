/**
 * Pairs of medicines that harm each other. Columns: `rule-tables.ts`. A term is a molecule, or a class of the table
 * of medicines ("class:nitrate"). `contraindicated` is "yes" where the document says so: it stops; "ask" asks for a
 * reason, "no" stands beside the line, and so does every row from memory.
 */
export const interactionsCsv = `
onc-3,atomoxetine;methylphenidate;amphetamine;dexamphetamine;pseudoephedrine;phentermine,class:maoi,yes,dangerous rise of blood pressure,रक्तचाप ख़तरनाक रूप से बढ़ सकता है,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 3,2026-11-26
onc-4,atazanavir,class:ppi,yes,atazanavir is hardly absorbed,एटाज़ानाविर का असर नहीं होगा,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 4,2026-11-26
onc-6,febuxostat,class:thiopurine,yes,bone marrow fails: azathioprine and mercaptopurine rise many times,अस्थिमज्जा को गंभीर नुक़सान,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 6,2026-11-26
onc-8,class:ssri;class:snri;nefazodone,class:maoi,yes,serotonin syndrome,सेरोटोनिन सिंड्रोम का ख़तरा,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 8,2026-11-26
onc-11,irinotecan,class:hiv-protease-inhibitor;clarithromycin;erythromycin;telithromycin;ketoconazole;itraconazole;voriconazole;fluconazole;posaconazole;amiodarone;verapamil;diltiazem;aprepitant;cimetidine,yes,irinotecan rises: severe diarrhoea and low counts,इरिनोटेकन का स्तर ख़तरनाक बढ़ता है,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 11,2026-11-26
onc-16,pethidine;methadone;tapentadol;fentanyl;tramadol;dextromethorphan,class:maoi,yes,serotonin syndrome or breathing failure,सेरोटोनिन सिंड्रोम या साँस रुकने का ख़तरा,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 16,2026-11-26
onc-20,class:tricyclic,class:maoi,yes,serotonin syndrome,सेरोटोनिन सिंड्रोम का ख़तरा,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 20,2026-11-26
onc-22,ramelteon,fluvoxamine;amiodarone;ticlopidine;ciprofloxacin,yes,ramelteon rises many times,रैमेल्टियोन का स्तर बहुत बढ़ता है,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 22,2026-11-26
onc-23,class:hiv-protease-inhibitor,rifampicin;rifabutin;rifapentine;carbamazepine;bosentan;st john's wort,yes,the HIV medicine loses its effect,एच.आई.वी. की दवा बेअसर हो जाएगी,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 23,2026-11-26
onc-25,simvastatin;lovastatin,class:hiv-protease-inhibitor;clarithromycin;erythromycin;telithromycin;amiodarone;verapamil;diltiazem;ketoconazole;itraconazole;fluconazole;voriconazole;nefazodone,yes,muscle breakdown: the statin rises many times,मांसपेशियाँ गलने का ख़तरा,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 25,2026-11-26
onc-27,ergotamine;dihydroergotamine;ergonovine;methylergometrine,class:hiv-protease-inhibitor;clarithromycin;erythromycin;telithromycin;ketoconazole;itraconazole;voriconazole,yes,arteries close: loss of fingers or worse,नसें सिकुड़कर अंग सूख सकते हैं,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 27,2026-11-26
onc-28,tizanidine,ciprofloxacin;fluvoxamine;mexiletine;propafenone;zileuton;amiodarone;ticlopidine,yes,tizanidine rises many times: pressure falls,रक्तचाप बहुत गिर सकता है,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 28,2026-11-26
onc-30,tranylcypromine,procarbazine,yes,dangerous rise of blood pressure,रक्तचाप ख़तरनाक रूप से बढ़ सकता है,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 30,2026-11-26
onc-31,sumatriptan;zolmitriptan;rizatriptan,tranylcypromine;phenelzine;isocarboxazid;moclobemide;methylthioninium chloride,yes,serotonin syndrome; the triptan rises,सेरोटोनिन सिंड्रोम का ख़तरा,"Phansalkar S et al., J Am Med Inform Assoc 2012;19:735-43",pair 31,2026-11-26
nitrate-pde5,class:nitrate,class:pde5-inhibitor,yes,blood pressure collapses,रक्तचाप एकदम गिर सकता है,"Label, sildenafil tablets, DailyMed 213667b7-906c-4d57-bf37-9fb798bf5001","2.3 and 4.1: nitrates in any form contraindicated",2026-11-26
simvastatin-gemfibrozil,simvastatin,gemfibrozil,yes,muscle breakdown,मांसपेशियाँ गलने का ख़तरा,"APhA Medication Monitor, 9 June 2011, on the FDA's action","gemfibrozil: absolute contraindication",2026-11-26
allopurinol-thiopurine,allopurinol,class:thiopurine,ask,bone marrow: the dose of azathioprine must fall to a quarter to a third; or choose another,अस्थिमज्जा को नुक़सान; ख़ुराक चौथाई से तिहाई करनी होगी,"Brooks RJ et al., Biomed Pharmacother 1982;36:217-22","abstract: avoid, or decrease the dose substantially",2026-11-26
methotrexate-cotrimoxazole,methotrexate,trimethoprim,ask,bone marrow fails: both block folate,अस्थिमज्जा को गंभीर नुक़सान,"Medsafe, Prescriber Update 43(1), March 2022","pages 6-7: avoid trimethoprim and co-trimoxazole with methotrexate; deaths",2026-11-26
warfarin-nsaid,class:vka;class:doac,class:nsaid,no,bleeding,ख़ून बहने का ख़तरा,,
warfarin-antibiotic,class:vka,metronidazole;sulfamethoxazole;fluconazole;itraconazole;ketoconazole;voriconazole;miconazole,no,INR rises: check within days,INR बढ़ेगा: कुछ दिन में जाँचें,,
acei-arb-potassium,class:ace-inhibitor;class:arb,class:potassium-raising,no,potassium rises: check it in a week,पोटैशियम बढ़ सकता है: हफ़्ते में जाँचें,,
acei-with-arb,class:ace-inhibitor,class:arb,no,kidney and potassium: the two are not given together,गुर्दे को नुक़सान; दोनों साथ नहीं,,
acei-arb-nsaid,class:ace-inhibitor;class:arb,class:nsaid,no,kidney: short course and check creatinine,गुर्दे पर असर: कम दिन और जाँच,,
sulfonylurea-fluconazole,class:sulfonylurea,fluconazole;sulfamethoxazole,no,low sugar,शुगर बहुत गिर सकती है,,
linezolid-ssri,class:maoi-like,class:serotonergic,no,serotonin syndrome,सेरोटोनिन सिंड्रोम का ख़तरा,,
rifampicin-many,class:rifamycin,class:hormonal-contraceptive;class:vka;class:doac;class:sulfonylurea;fluconazole;itraconazole;ketoconazole;voriconazole,no,the other medicine loses its effect,दूसरी दवा का असर घट जाएगा,,
theophylline-ciprofloxacin,theophylline;aminophylline,ciprofloxacin;erythromycin;clarithromycin;fluvoxamine,no,theophylline rises: fits and arrhythmia,थियोफ़िलिन बढ़ेगा: दौरे का ख़तरा,,
digoxin-rise,digoxin,clarithromycin;amiodarone;verapamil;quinidine,no,digoxin rises: halve it and watch,डिगॉक्सिन बढ़ेगा,,
clopidogrel-omeprazole,clopidogrel,omeprazole;esomeprazole,no,clopidogrel works less: choose pantoprazole,क्लोपिडोग्रेल का असर घटेगा; पैंटोप्राज़ोल चुनें,,
inducer-contraceptive,class:enzyme-inducer,class:hormonal-contraceptive,no,the contraceptive may fail,गर्भनिरोधक बेअसर हो सकता है,,
beta-blocker-verapamil,class:beta-blocker,verapamil;diltiazem,no,heart block or a very slow pulse,धड़कन बहुत धीमी हो सकती है,,
lithium-rise,lithium carbonate,class:nsaid;class:ace-inhibitor;class:arb;class:thiazide,no,lithium rises: check its level,लिथियम बढ़ेगा: स्तर जाँचें,,
valproate-lamotrigine,class:valproate,lamotrigine,no,lamotrigine doubles: rash; halve it,लैमोट्रिजिन दुगुना होगा: चकत्ते का ख़तरा,,
valproate-carbapenem,class:valproate,class:carbapenem,no,valproate falls: fits return,वैल्प्रोएट घटेगा: दौरे लौट सकते हैं,,
methotrexate-nsaid,methotrexate,class:nsaid,no,methotrexate rises: watch blood counts and kidney,मेथोट्रेक्सेट बढ़ सकता है,,
sedative-opioid,class:benzodiazepine,class:opioid,no,deep sleep and slow breathing,गहरी नींद; साँस धीमी,,
statin-fibrate,class:statin,class:fibrate,no,muscle pain: ask and check CK,मांसपेशी में दर्द पूछें,,
statin-macrolide,atorvastatin,clarithromycin;erythromycin;itraconazole;ketoconazole,no,the statin rises: pause it during the course,स्टेटिन बढ़ेगा: कोर्स के दौरान रोकें,,
thyroxine-iron-calcium,levothyroxine,class:iron;class:calcium;class:antacid,no,four hours apart,चार घंटे के अंतर से लें,,
tetracycline-quinolone-metals,class:tetracycline;class:fluoroquinolone,class:iron;class:calcium;class:antacid;zinc sulphate,no,two hours before or four after,दो घंटे पहले या चार घंटे बाद लें,,
alcohol-reaction,disulfiram,metronidazole;tinidazole,no,confusion,भ्रम हो सकता है,,
ceftriaxone-calcium,ceftriaxone,calcium gluconate,no,crystals in newborns: never together under 28 days,नवजात में साथ कभी नहीं,,
steroid-nsaid,class:nsaid,prednisolone;methylprednisolone;dexamethasone;deflazacort,no,stomach bleeding: protect the stomach,पेट में रक्तस्राव का ख़तरा,,
antiplatelet-anticoagulant,class:antiplatelet,class:anticoagulant,no,bleeding,ख़ून बहने का ख़तरा,,
ssri-nsaid,class:ssri,class:nsaid,no,stomach bleeding: protect the stomach,पेट में रक्तस्राव का ख़तरा,,
`;
