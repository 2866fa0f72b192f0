/**
 * Everyday diagnoses of the eight departments in our own words. Columns: code of ICD-10, English, Hindi, what doctors
 * and patients call it. The codes are from memory.
 */
export const everydayDiagnosesCsv = `
I10,High blood pressure,उच्च रक्तचाप,htn;hypertension;essential hypertension;bp;बीपी;ब्लड प्रेशर
E11.9,Type 2 diabetes,टाइप 2 मधुमेह,t2dm;dm2;sugar;शुगर;diabetes
E10.9,Type 1 diabetes,टाइप 1 मधुमेह,t1dm;iddm;शुगर
E11.6,Type 2 diabetes with other complication,जटिलता के साथ मधुमेह,t2dm complication
E11.2,Diabetic kidney disease,मधुमेह से गुर्दे की बीमारी,diabetic nephropathy;dkd
E11.3,Diabetic eye disease,मधुमेह से आँख की बीमारी,diabetic retinopathy;dr
E11.4,Diabetic nerve disease,मधुमेह से नसों की बीमारी,diabetic neuropathy;झुनझुनी
E11.5,Diabetic foot,मधुमेही पैर,diabetic foot;dfu
E11.1,Diabetic ketoacidosis,डायबिटिक कीटोएसिडोसिस,dka
E16.2,Low blood sugar,ख़ून में शुगर कम,hypoglycemia;hypoglycaemia
R73.0,Raised sugar below diabetes,शुगर सीमा पर,prediabetes;igt;ifg
E03.9,Underactive thyroid,थायरॉइड कम (हाइपोथायरॉइड),hypothyroid;hypothyroidism;थायरॉइड
E05.9,Overactive thyroid,थायरॉइड ज़्यादा (हाइपरथायरॉइड),hyperthyroid;thyrotoxicosis
E05.0,Graves' disease,ग्रेव्ज़ रोग,graves
E04.9,Goitre,घेंघा,goiter;thyroid swelling;गण्डमाला
E04.1,Single thyroid nodule,थायरॉइड की गाँठ,thyroid nodule
E06.3,Autoimmune thyroiditis,ऑटोइम्यून थायरॉइडाइटिस,hashimoto
E06.1,Subacute thyroiditis,थायरॉइड की सूजन,de quervain
E78.5,High blood fats,ख़ून में चर्बी ज़्यादा,dyslipidemia;cholesterol;कोलेस्ट्रॉल
E66.9,Obesity,मोटापा,obese
E28.2,Polycystic ovary syndrome,पीसीओएस,pcos;pcod
E22.1,High prolactin,प्रोलैक्टिन ज़्यादा,hyperprolactinemia;prolactinoma
E23.0,Underactive pituitary,पिट्यूटरी की कमी,hypopituitarism;sheehan
E24.9,Cushing's syndrome,कुशिंग सिंड्रोम,cushing
E27.1,Addison's disease,एडिसन रोग,addison;adrenal insufficiency
E34.3,Short stature,कद छोटा,short stature
E30.1,Early puberty,समय से पहले यौवन,precocious puberty
E30.0,Delayed puberty,यौवन में देरी,delayed puberty
E55.9,Vitamin D deficiency,विटामिन डी की कमी,vit d deficiency;vdd
E53.8,Vitamin B12 deficiency,विटामिन बी12 की कमी,b12 deficiency
E21.3,Overactive parathyroid,पैराथायरॉइड ज़्यादा,hyperparathyroidism
E20.9,Underactive parathyroid,पैराथायरॉइड कम,hypoparathyroidism
E83.5,Abnormal calcium,कैल्शियम असामान्य,hypocalcemia;hypercalcemia
E87.6,Low potassium,पोटैशियम कम,hypokalemia
E87.5,High potassium,पोटैशियम ज़्यादा,hyperkalemia
E87.1,Low sodium,सोडियम कम,hyponatremia
E86,Dehydration,शरीर में पानी की कमी,dehydration
E79.0,High uric acid,यूरिक एसिड ज़्यादा,hyperuricemia;uric acid
M10.9,Gout,गठिया (गाउट),gout
E46,Malnutrition,कुपोषण,pem;malnutrition
E43,Severe acute malnutrition,गंभीर कुपोषण,sam;severe malnutrition
E44.0,Moderate malnutrition,मध्यम कुपोषण,mam
D50.9,Iron deficiency anaemia,ख़ून की कमी (आयरन),ida;anemia;anaemia;खून की कमी
D64.9,Anaemia,ख़ून की कमी,anemia;pallor
D51.9,B12 deficiency anaemia,बी12 की कमी से ख़ून की कमी,megaloblastic anemia
D56.1,Beta thalassaemia,थैलेसीमिया,thalassemia
D57.1,Sickle cell disease,सिकल सेल रोग,scd;sickle
D69.6,Low platelets,प्लेटलेट कम,thrombocytopenia
D69.3,Immune low platelets,आईटीपी,itp
D66,Haemophilia A,हीमोफ़ीलिया,hemophilia
D55.0,G6PD deficiency,जी6पीडी की कमी,g6pd
J06.9,Common cold,सर्दी-ज़ुकाम,urti;uri;cold;ज़ुकाम;नज़ला
J00,Runny nose,ज़ुकाम,coryza;common cold
J02.9,Sore throat,गले में ख़राश,pharyngitis;sore throat;गला ख़राब
J03.9,Tonsillitis,टॉन्सिल की सूजन,tonsillitis;टॉन्सिल
J01.9,Acute sinusitis,साइनस की सूजन,sinusitis;साइनस
J32.9,Chronic sinusitis,पुरानी साइनस की सूजन,chronic sinusitis;crs
J30.4,Allergic rhinitis,एलर्जी का ज़ुकाम,ar;allergic rhinitis;hay fever;छींक
J04.0,Laryngitis,आवाज़ बैठना,laryngitis;hoarseness
J05.0,Croup,क्रूप,croup;stridor
J18.9,Pneumonia,निमोनिया,pneumonia;cap;lrti
J20.9,Acute bronchitis,ब्रोंकाइटिस,bronchitis
J21.9,Bronchiolitis,शिशुओं में ब्रोंकियोलाइटिस,bronchiolitis
J22,Lower respiratory infection,छाती का संक्रमण,lrti;chest infection
J44.9,COPD,सीओपीडी,copd;chronic bronchitis;दमा
J44.1,COPD flare,सीओपीडी का दौरा,aecopd;copd exacerbation
J45.9,Asthma,दमा,asthma;br asthma;अस्थमा
J46,Severe asthma attack,दमे का गंभीर दौरा,status asthmaticus
J47,Bronchiectasis,ब्रोंकिएक्टेसिस,bronchiectasis
J84.9,Interstitial lung disease,फेफड़ों का फ़ाइब्रोसिस,ild;pulmonary fibrosis
J90,Fluid around the lung,फेफड़े में पानी,pleural effusion
R05,Cough,खाँसी,cough
R06.0,Breathlessness,साँस फूलना,dyspnea;breathlessness;sob
R06.2,Wheeze,घरघराहट,wheeze;wheezing
R04.2,Coughing blood,खाँसी में ख़ून,hemoptysis
A15.0,Lung tuberculosis,फेफड़ों की टी.बी.,ptb;tb;pulmonary tb;टीबी;क्षय रोग
A16.2,Lung tuberculosis without proof,फेफड़ों की टी.बी. (बिना पुष्टि),clinically diagnosed tb
A18.2,Lymph node tuberculosis,गाँठ की टी.बी.,tb lymphadenitis
A15.6,Pleural tuberculosis,फेफड़े की झिल्ली की टी.बी.,tb pleural effusion
A17.0,Tuberculous meningitis,दिमाग़ की टी.बी.,tbm
A18.0,Bone and spine tuberculosis,हड्डी की टी.बी.,pott's;pott spine
A01.0,Typhoid fever,टाइफ़ॉइड,enteric fever;typhoid;मियादी बुखार
A75.3,Scrub typhus,स्क्रब टाइफ़स,scrub;scrub typhus
A27.9,Leptospirosis,लेप्टोस्पाइरोसिस,lepto
A90,Dengue fever,डेंगू,dengue
A91,Dengue haemorrhagic fever,गंभीर डेंगू,severe dengue;dhf
A92.0,Chikungunya,चिकनगुनिया,chikungunya
B54,Malaria,मलेरिया,malaria
B50.9,Falciparum malaria,फ़ैल्सीपेरम मलेरिया,pf malaria
B51.9,Vivax malaria,वाइवैक्स मलेरिया,pv malaria
B55.0,Kala-azar,काला-आज़ार,visceral leishmaniasis
A30.9,Leprosy,कुष्ठ रोग,leprosy;hansen
R50.9,Fever,बुख़ार,puo;fever;pyrexia;बुखार
B34.9,Viral fever,वायरल बुख़ार,viral fever;viral
A09,Diarrhoea,दस्त,age;loose motions;diarrhea;gastroenteritis;लूज़ मोशन
A03.9,Bacillary dysentery,पेचिश,dysentery;shigella
A06.0,Amoebic dysentery,अमीबिक पेचिश,amoebiasis
A00.9,Cholera,हैज़ा,cholera
B15.9,Hepatitis A,हेपेटाइटिस ए,hep a;पीलिया
B16.9,Acute hepatitis B,हेपेटाइटिस बी,hep b;hbv
B18.1,Chronic hepatitis B,पुराना हेपेटाइटिस बी,chb
B18.2,Chronic hepatitis C,पुराना हेपेटाइटिस सी,hcv
B17.2,Hepatitis E,हेपेटाइटिस ई,hev
R17,Jaundice,पीलिया,jaundice;icterus
B01.9,Chickenpox,छोटी माता,varicella;chicken pox;चिकनपॉक्स
B05.9,Measles,खसरा,measles
B26.9,Mumps,गलसुआ,mumps;कनफेड़
B06.9,Rubella,रूबेला,german measles
B08.4,Hand foot mouth disease,हाथ-पैर-मुँह रोग,hfmd
A36.9,Diphtheria,गलघोंटू,diphtheria
A37.9,Whooping cough,काली खाँसी,pertussis
A35,Tetanus,टिटनेस,tetanus
A82.9,Rabies,रेबीज़,rabies
W54,Dog bite,कुत्ते का काटना,dog bite
T63.0,Snake bite,साँप का काटना,snakebite
T63.4,Insect sting,कीड़े का डंक,bee sting;wasp
B20,HIV disease,एच.आई.वी.,hiv;aids;plhiv
U07.1,COVID-19,कोविड-19,covid;corona
J11.1,Influenza,फ़्लू,flu;influenza
B77.9,Roundworm,पेट के कीड़े,ascaris;worms
B80,Pinworm,चुन्ने,enterobius;threadworm
B76.9,Hookworm,हुकवर्म,hookworm
B82.9,Intestinal worms,पेट के कीड़े,worm infestation;deworming
B74.9,Filariasis,फ़ाइलेरिया,filaria;हाथीपाँव
B69.0,Neurocysticercosis,दिमाग़ में कीड़ा,ncc
K29.7,Gastritis,पेट में जलन,gastritis;acidity;गैस;एसिडिटी
K21.9,Acid reflux,एसिड रिफ़्लक्स,gerd;reflux;heartburn;खट्टी डकार
K30,Indigestion,अपच,dyspepsia;बदहज़मी
K25.9,Stomach ulcer,पेट का अल्सर,gastric ulcer
K26.9,Duodenal ulcer,ग्रहणी का अल्सर,duodenal ulcer;pud
K58.9,Irritable bowel,आईबीएस,ibs
K59.0,Constipation,कब्ज़,constipation
K64.9,Piles,बवासीर,hemorrhoids;haemorrhoids;piles
K60.2,Anal fissure,गुदा में दरार,fissure
K60.3,Anal fistula,भगंदर,fistula
K35.8,Acute appendicitis,अपेंडिसाइटिस,appendicitis
K80.2,Gallstones,पित्त की पथरी,cholelithiasis;gb stone
K81.0,Acute gall bladder infection,पित्ताशय की सूजन,cholecystitis
K85.9,Acute pancreatitis,अग्न्याशय की सूजन,pancreatitis
K86.1,Chronic pancreatitis,पुरानी अग्न्याशय की सूजन,ccp
K76.0,Fatty liver,जिगर में चर्बी,nafld;masld;fatty liver
K74.6,Cirrhosis,लिवर सिरोसिस,cld;dcld;cirrhosis
K70.9,Alcoholic liver disease,शराब से जिगर की बीमारी,ald
K50.9,Crohn's disease,क्रोन रोग,crohn
K51.9,Ulcerative colitis,अल्सरेटिव कोलाइटिस,uc;ibd
K90.0,Coeliac disease,गेहूँ से एलर्जी (सीलिएक),celiac;coeliac
K52.9,Colitis,आँत की सूजन,colitis
K40.9,Inguinal hernia,हर्निया,hernia
K42.9,Umbilical hernia,नाभि का हर्निया,umbilical hernia
K92.2,Gut bleeding,पेट से ख़ून,gi bleed;malena;melaena
K12.0,Mouth ulcers,मुँह के छाले,aphthous ulcer;oral ulcer
K02.9,Tooth decay,दाँत में कीड़ा,caries
K04.7,Dental abscess,दाँत में मवाद,dental abscess
K05.1,Gum disease,मसूड़ों की सूजन,gingivitis
R10.4,Abdominal pain,पेट दर्द,pain abdomen;abdominal pain
R11,Vomiting,उल्टी,vomiting;nausea;मिचली
R14,Bloating,पेट फूलना,bloating;gas;flatulence
R63.0,Loss of appetite,भूख न लगना,anorexia
R63.4,Weight loss,वज़न घटना,weight loss
N39.0,Urine infection,पेशाब में संक्रमण,uti;urine infection;पेशाब में जलन
N30.0,Bladder infection,मूत्राशय का संक्रमण,cystitis
N10,Kidney infection,गुर्दे का संक्रमण,pyelonephritis
N20.0,Kidney stone,गुर्दे की पथरी,renal stone;nephrolithiasis;पथरी
N20.1,Ureter stone,मूत्रनली की पथरी,ureteric stone
N23,Renal colic,पथरी का दर्द,renal colic
N18.9,Chronic kidney disease,गुर्दे की पुरानी बीमारी,ckd
N17.9,Acute kidney injury,गुर्दे की अचानक ख़राबी,aki;arf
N04.9,Nephrotic syndrome,नेफ़्रोटिक सिंड्रोम,nephrotic
N05.9,Glomerulonephritis,गुर्दे की सूजन,agn;nephritis
N40,Enlarged prostate,प्रोस्टेट बढ़ना,bph;bep;prostate;गदूद
N41.9,Prostatitis,प्रोस्टेट की सूजन,prostatitis
N43.3,Hydrocele,हाइड्रोसील,hydrocele
N45.9,Testis infection,अंडकोष की सूजन,epididymo-orchitis
N48.4,Erectile dysfunction,नपुंसकता,ed
N47,Tight foreskin,चमड़ी का कसना,phimosis
R32,Urine leak,पेशाब निकल जाना,incontinence
N39.3,Stress urine leak,खाँसने पर पेशाब,sui
R31,Blood in urine,पेशाब में ख़ून,hematuria
R33,Urine blocked,पेशाब रुकना,aur;retention of urine
I20.9,Angina,एनजाइना (छाती में दर्द),angina;cad
I20.0,Unstable angina,अस्थिर एनजाइना,ua;acs
I21.9,Heart attack,दिल का दौरा,mi;stemi;nstemi;ami;हार्ट अटैक
I25.9,Coronary heart disease,हृदय की धमनी का रोग,cad;ihd
I25.2,Old heart attack,पुराना दिल का दौरा,old mi
I50.9,Heart failure,दिल की कमज़ोरी,chf;hf;hfref;hfpef
I48.9,Atrial fibrillation,अनियमित धड़कन (एएफ़),af;atrial fibrillation
I47.1,Fast heart attacks,तेज़ धड़कन (एसवीटी),svt;psvt
I49.9,Irregular heartbeat,अनियमित धड़कन,arrhythmia
R00.2,Palpitations,धड़कन महसूस होना,palpitations;घबराहट
I44.2,Complete heart block,पूर्ण हार्ट ब्लॉक,chb
I05.9,Rheumatic mitral disease,रूमैटिक माइट्रल वॉल्व रोग,rhd;ms;mr
I09.9,Rheumatic heart disease,रूमैटिक हृदय रोग,rhd
I01.9,Acute rheumatic fever,रूमैटिक बुख़ार,arf;rheumatic fever
I35.0,Aortic stenosis,एओर्टिक स्टेनोसिस,as
I34.0,Mitral regurgitation,माइट्रल रिसाव,mr
I42.0,Dilated cardiomyopathy,दिल का फैलना,dcm
I42.1,Hypertrophic cardiomyopathy,दिल की मोटी दीवार,hocm;hcm
I33.0,Infective endocarditis,दिल के वॉल्व का संक्रमण,ie
I30.9,Pericarditis,दिल की झिल्ली की सूजन,pericarditis
I27.2,Pulmonary hypertension,फेफड़ों का उच्च रक्तचाप,pah
I26.9,Clot in the lung,फेफड़े में थक्का,pe;pulmonary embolism
I80.2,Clot in a leg vein,पैर की नस में थक्का,dvt
I83.9,Varicose veins,नसों का फूलना,varicose veins
I73.9,Poor leg circulation,पैर में ख़ून कम पहुँचना,pad;pvd
I95.9,Low blood pressure,रक्तचाप कम,hypotension;low bp
R55,Fainting,बेहोश होना,syncope
R07.4,Chest pain,छाती में दर्द,chest pain
I63.9,Stroke from a clot,लकवा (थक्के से),stroke;cva;infarct;लकवा;अधरंग
I61.9,Stroke from bleeding,दिमाग़ में रक्तस्राव,ich;hemorrhagic stroke
G45.9,Mini-stroke,छोटा लकवा,tia
I69.4,After a stroke,लकवे के बाद,old cva;post stroke
Q21.0,Ventricular septal defect,दिल में छेद (वीएसडी),vsd
Q21.1,Atrial septal defect,दिल में छेद (एएसडी),asd
Q25.0,Patent ductus,पीडीए,pda
Q21.3,Fallot's tetralogy,टीओएफ़,tof
G43.9,Migraine,माइग्रेन (आधासीसी),migraine;आधा सिर दर्द
G44.2,Tension headache,तनाव का सिरदर्द,tth;tension headache
R51,Headache,सिरदर्द,headache
G40.9,Epilepsy,मिर्गी,epilepsy;seizure disorder;दौरे
R56.0,Febrile fits,बुख़ार के दौरे,febrile seizure
R56.8,Fits,दौरे,seizure;convulsion
G20,Parkinson's disease,पार्किंसन (कंपवात),pd;parkinson
R25.1,Tremor,कंपन,tremor
G30.9,Alzheimer's disease,अल्ज़ाइमर,alzheimer
F03,Dementia,भूलने की बीमारी,dementia
G51.0,Facial palsy,चेहरे का लकवा,bell's palsy;bells
G50.0,Trigeminal neuralgia,चेहरे की नस का दर्द,tn
G56.0,Carpal tunnel syndrome,कलाई की नस दबना,cts
G62.9,Nerve disease of the limbs,नसों की कमज़ोरी,neuropathy;झुनझुनी
G61.0,Guillain-Barré syndrome,जी.बी.एस.,gbs
G70.0,Myasthenia gravis,मायस्थीनिया,mg
G35,Multiple sclerosis,मल्टीपल स्क्लेरोसिस,ms
G03.9,Meningitis,दिमाग़ी बुख़ार (मेनिंजाइटिस),meningitis
G04.9,Encephalitis,दिमाग़ की सूजन,encephalitis;aes
G80.9,Cerebral palsy,सेरेब्रल पाल्सी,cp
G47.0,Sleeplessness,नींद न आना,insomnia;अनिद्रा
G47.3,Sleep apnoea,सोते में साँस रुकना,osa
H81.1,Positional vertigo,चक्कर (स्थिति से),bppv
H81.0,Ménière's disease,मेनियर रोग,meniere
R42,Dizziness,चक्कर,vertigo;giddiness;dizziness
G25.8,Restless legs,पैरों में बेचैनी,rls
F32.9,Depression,अवसाद,depression;mdd;उदासी
F33.9,Recurrent depression,बार-बार अवसाद,rdd
F32.2,Severe depression,गंभीर अवसाद,severe depression
F41.1,Generalised anxiety,चिंता रोग,gad;anxiety;घबराहट
F41.0,Panic attacks,घबराहट के दौरे,panic disorder
F40.1,Social anxiety,लोगों से डर,social phobia
F40.2,Specific phobia,किसी चीज़ का डर,phobia
F41.2,Mixed anxiety and depression,चिंता और अवसाद,mad
F42.9,Obsessive-compulsive disorder,ओसीडी (शक-सफ़ाई),ocd
F43.1,Post-traumatic stress,सदमे के बाद का तनाव,ptsd
F43.2,Adjustment disorder,समायोजन की समस्या,adjustment
F44.9,Dissociative disorder,डिसोसिएटिव विकार,dissociation;conversion
F45.9,Somatoform disorder,शरीर के लक्षण (मानसिक),somatization
F20.9,Schizophrenia,सिज़ोफ़्रेनिया,scz;schizophrenia
F23.9,Acute psychosis,तीव्र मनोविकृति,atpd;acute psychosis
F29,Psychosis,मनोविकृति,psychosis
F31.9,Bipolar disorder,बाइपोलर (उतार-चढ़ाव),bpad;bipolar
F30.9,Mania,उन्माद,mania
F25.9,Schizoaffective disorder,सिज़ोअफ़ेक्टिव विकार,schizoaffective
F10.2,Alcohol dependence,शराब की लत,ads;alcohol;शराब
F10.3,Alcohol withdrawal,शराब छोड़ने के लक्षण,withdrawal
F11.2,Opioid dependence,अफ़ीम/चिट्टा की लत,ods;chitta;heroin
F12.2,Cannabis dependence,गाँजा/चरस की लत,cannabis;charas
F17.2,Tobacco dependence,तंबाकू की लत,tobacco;smoking;बीड़ी
F05.9,Delirium,प्रलाप,delirium
F50.0,Anorexia nervosa,एनोरेक्सिया नर्वोसा,an
F51.0,Sleeplessness of the mind,मानसिक अनिद्रा,insomnia
F52.2,Erectile failure of the mind,मानसिक नपुंसकता,psychogenic ed
F53,Mental illness after birth,प्रसव के बाद मानसिक रोग,ppd;postpartum depression
F60.3,Borderline personality,अस्थिर व्यक्तित्व,bpd;eupd
F70,Mild intellectual disability,हल्की बौद्धिक अक्षमता,id;mr
F84.0,Autism,ऑटिज़्म,asd;autism
F90.0,Attention deficit hyperactivity,एडीएचडी (चंचलता),adhd
F81.9,Learning disorder,सीखने की कठिनाई,sld;dyslexia
F80.9,Speech delay,बोलने में देरी,speech delay
F98.0,Bed wetting,बिस्तर गीला करना,enuresis
F95.2,Tourette's,टॉरेट,tics
X84,Self-harm,आत्म-हानि,dsh;suicide attempt
R45.8,Suicidal thoughts,आत्महत्या के विचार,suicidal ideation
F91.9,Conduct disorder,व्यवहार विकार,conduct disorder
M54.5,Low back pain,कमर दर्द,lbp;back pain;कमर दर्द
M54.4,Back pain with sciatica,कमर से पैर तक दर्द,sciatica;साइटिका
M54.2,Neck pain,गर्दन दर्द,neck pain;cervical
M47.8,Spondylosis,रीढ़ का घिसाव,spondylosis;cervical spondylosis
M51.1,Slipped disc,स्लिप डिस्क,pivd;disc prolapse
M48.0,Narrow spinal canal,रीढ़ की नली तंग,lcs;canal stenosis
M17.9,Knee arthritis,घुटने का घिसाव,oa knee;knee pain;घुटने का दर्द
M16.9,Hip arthritis,कूल्हे का घिसाव,oa hip
M19.9,Joint wear,जोड़ों का घिसाव,oa;osteoarthritis
M06.9,Rheumatoid arthritis,गठिया (रूमेटाइड),ra;rheumatoid
M45,Ankylosing spondylitis,रीढ़ की गठिया,as;axspa
M32.9,Lupus,ल्यूपस,sle;lupus
M25.5,Joint pain,जोड़ों में दर्द,arthralgia;joint pain
M75.0,Frozen shoulder,कंधा जकड़ना,pa shoulder;periarthritis;frozen shoulder
M75.1,Rotator cuff,कंधे की नस में चोट,rotator cuff
M77.1,Tennis elbow,टेनिस एल्बो,lateral epicondylitis
M72.2,Heel pain,एड़ी का दर्द,plantar fasciitis
M65.3,Trigger finger,उँगली अटकना,trigger finger
M65.4,De Quervain's,अँगूठे की नस का दर्द,de quervain
M81.9,Weak bones,हड्डियाँ कमज़ोर,osteoporosis
M83.9,Soft bones,हड्डियाँ नरम,osteomalacia
E55.0,Rickets,सूखा रोग (रिकेट्स),rickets
M86.9,Bone infection,हड्डी का संक्रमण,osteomyelitis
M00.9,Joint infection,जोड़ में मवाद,septic arthritis
M79.7,Fibromyalgia,फ़ाइब्रोमायल्जिया,fibromyalgia
M79.1,Muscle pain,मांसपेशियों में दर्द,myalgia;body ache;बदन दर्द
M62.6,Muscle strain,मांसपेशी में खिंचाव,strain
S93.4,Ankle sprain,टखने में मोच,sprain;मोच
S83.6,Knee sprain,घुटने में मोच,knee injury;acl
S52.5,Wrist fracture,कलाई की हड्डी टूटना,colles;radius fracture
S42.0,Collar bone fracture,हँसली टूटना,clavicle fracture
S72.0,Hip fracture,कूल्हे की हड्डी टूटना,neck of femur
S82.2,Shin fracture,पिंडली की हड्डी टूटना,tibia fracture
S32.0,Lumbar fracture,कमर की हड्डी टूटना,vertebral fracture
S43.0,Shoulder dislocation,कंधा उतरना,dislocation
T14.1,Wound,घाव,wound;cut;laceration
S09.9,Head injury,सिर में चोट,head injury;hi
T30.0,Burn,जलना,burn
M41.9,Crooked spine,रीढ़ टेढ़ी,scoliosis
Q66.0,Club foot,टेढ़ा पैर,ctev
M21.0,Knock knees,घुटने टकराना,genu valgum
M93.0,Slipped hip of youth,किशोर का कूल्हा खिसकना,scfe
M91.1,Perthes' disease,पर्थीज़ रोग,perthes
M87.0,Dead hip bone,कूल्हे की हड्डी गलना,avn
C41.9,Bone cancer,हड्डी का कैंसर,bone tumor
L20.9,Atopic eczema,एटॉपिक एक्ज़िमा,atopic dermatitis;ad;eczema
L30.9,Eczema,एक्ज़िमा (छाजन),dermatitis;eczema
L23.9,Contact allergy of skin,त्वचा की संपर्क एलर्जी,acd;contact dermatitis
L21.9,Seborrhoeic dermatitis,रूसी और जलन,seb derm;dandruff;रूसी
B35.4,Ringworm of the body,दाद,tinea corporis;tinea;ringworm;दाद खाज
B35.6,Ringworm of the groin,जाँघ की दाद,tinea cruris;jock itch
B35.0,Ringworm of the scalp,सिर की दाद,tinea capitis
B35.3,Athlete's foot,पैर की दाद,tinea pedis
B35.1,Nail fungus,नाखून की फफूँद,onychomycosis
B36.0,Pale patches,सेहुआँ,tinea versicolor;pv
B37.2,Skin thrush,त्वचा में कैंडिडा,candidiasis;intertrigo
B37.0,Oral thrush,मुँह में कैंडिडा,oral thrush
B86,Scabies,खुजली (स्केबीज़),scabies
B85.0,Head lice,जूँ,lice;pediculosis
L70.0,Acne,मुँहासे,acne;pimples
L71.9,Rosacea,रोज़ेशिया,rosacea
L40.9,Psoriasis,सोरायसिस,psoriasis
L43.9,Lichen planus,लाइकेन प्लेनस,lp
L80,Vitiligo,सफ़ेद दाग़,vitiligo
L81.1,Melasma,झाइयाँ,melasma
L50.9,Hives,पित्ती,urticaria;hives;शीतपित्त
T78.3,Swelling of face,चेहरे की सूजन (एलर्जी),angioedema
L27.0,Drug rash,दवा से चकत्ते,drug eruption;fde
L51.9,Erythema multiforme,एरिथेमा मल्टीफ़ॉर्मी,em
L51.1,Stevens-Johnson,स्टीवंस-जॉनसन,sjs;ten
L01.0,Impetigo,फुंसी-पपड़ी,impetigo
L02.9,Boil,फोड़ा,abscess;furuncle;boil
L03.9,Skin infection,त्वचा का संक्रमण,cellulitis
A46,Erysipelas,त्वचा का गहरा संक्रमण,erysipelas
L73.9,Hair root infection,बालों की जड़ में फुंसी,folliculitis
B07,Warts,मस्से,warts;verruca
B08.1,Molluscum,मोलस्कम,molluscum
B02.9,Shingles,हर्पीज़ ज़ोस्टर,zoster;shingles;herpes zoster
B00.1,Cold sores,होंठ के छाले,herpes labialis
L63.9,Patchy hair loss,बाल झड़ना (चकत्ते में),alopecia areata
L64.9,Pattern hair loss,गंजापन,aga;androgenetic alopecia
L65.0,Hair fall,बाल झड़ना,telogen effluvium
L72.1,Skin cyst,त्वचा की गाँठ,sebaceous cyst
L85.3,Dry skin,त्वचा का सूखापन,xerosis
L29.9,Itch,खुजली,pruritus
L74.0,Prickly heat,घमौरी,miliaria
L56.4,Sun rash,धूप से चकत्ते,pmle
L57.0,Sun damage,धूप से त्वचा ख़राब,actinic keratosis
L10.0,Pemphigus,पेम्फ़िगस,pemphigus
L12.0,Bullous pemphigoid,छालों की बीमारी,bp
L84,Corns,घट्टा,corn;callosity
L91.0,Keloid,केलॉइड,keloid
L60.0,Ingrown nail,नाखून अंदर घुसना,ingrown toenail
L98.4,Skin ulcer,त्वचा का घाव,ulcer
L90.5,Scar,निशान,scar
H10.9,Red eye,आँख आना,conjunctivitis;आँख आना
H00.0,Stye,गुहेरी,stye;hordeolum
H26.9,Cataract,मोतियाबिंद,cataract
H40.9,Glaucoma,काला मोतिया,glaucoma
H52.1,Short sight,दूर का कम दिखना,myopia
H52.4,Reading glasses,पास का कम दिखना,presbyopia
H04.1,Dry eyes,आँखों का सूखापन,dry eye
H16.9,Corneal ulcer,आँख में फोड़ा,keratitis;corneal ulcer
H11.0,Pterygium,नाखूना,pterygium
H66.9,Middle ear infection,कान में संक्रमण,aom;otitis media;कान दर्द
H66.3,Discharging ear,कान बहना,csom
H60.9,Outer ear infection,कान की नली का संक्रमण,otitis externa
H61.2,Ear wax,कान में मैल,wax;cerumen
H91.9,Hearing loss,कम सुनना,snhl;deafness
H93.1,Ringing ears,कान में आवाज़,tinnitus
R04.0,Nose bleed,नकसीर,epistaxis
J34.2,Crooked nose wall,नाक की हड्डी टेढ़ी,dns
J33.9,Nose polyp,नाक में मस्सा,polyp
J35.2,Adenoids,एडिनॉइड,adenoid
Z34.9,Normal pregnancy,सामान्य गर्भावस्था,anc;pregnancy;गर्भवती
Z35.9,High-risk pregnancy,जोखिम वाली गर्भावस्था,hrp;high risk
O21.0,Pregnancy vomiting,गर्भावस्था में उल्टी,nvp;hyperemesis
O13,Pregnancy high pressure,गर्भावस्था में बीपी,pih;gestational hypertension
O14.9,Pre-eclampsia,प्री-एक्लेम्प्सिया,pe;preeclampsia
O15.9,Eclampsia,एक्लेम्प्सिया (दौरे),eclampsia
O24.4,Pregnancy diabetes,गर्भावस्था में शुगर,gdm
O99.0,Anaemia in pregnancy,गर्भावस्था में ख़ून की कमी,anemia in pregnancy
O23.4,Urine infection in pregnancy,गर्भावस्था में पेशाब का संक्रमण,uti pregnancy
O20.0,Threatened abortion,गर्भपात का ख़तरा,threatened abortion
O03.9,Miscarriage,गर्भपात (अपने आप),abortion;miscarriage
O00.9,Pregnancy outside the womb,ट्यूब में गर्भ,ectopic
O44.1,Low placenta bleeding,नीचे की नाल से ख़ून,placenta previa
O45.9,Placenta separating,नाल का छूटना,abruption
O36.5,Small baby in womb,गर्भ में शिशु छोटा,iugr;fgr
O42.9,Waters broken,पानी की थैली फटना,prom;leaking
O60.0,Early labour,समय से पहले दर्द,preterm labour
O32.1,Breech,उल्टा बच्चा,breech
O30.0,Twins,जुड़वाँ,twins
O36.0,Rh-negative mother,आरएच नेगेटिव,rh negative
O26.6,Pregnancy itch of liver,गर्भावस्था में खुजली (जिगर),icp
O72.1,Bleeding after birth,प्रसव के बाद ख़ून,pph
O85,Infection after birth,प्रसव के बाद संक्रमण,puerperal sepsis
O91.1,Breast abscess,स्तन में मवाद,breast abscess
O91.2,Breast inflammation when feeding,दूध पिलाते स्तन में सूजन,mastitis
O92.7,Too little milk,दूध कम आना,lactation failure
Z39.2,Check after birth,प्रसव के बाद जाँच,pnc
N92.0,Heavy periods,ज़्यादा माहवारी,menorrhagia;hmb;aub
N93.9,Abnormal womb bleeding,असामान्य रक्तस्राव,aub;dub
N91.2,No periods,माहवारी न आना,amenorrhea
N91.5,Rare periods,माहवारी कम आना,oligomenorrhea
N94.6,Painful periods,माहवारी में दर्द,dysmenorrhea
N94.3,Before-period trouble,माहवारी से पहले की तकलीफ़,pms
N95.1,Menopause trouble,रजोनिवृत्ति की तकलीफ़,menopause
N95.2,Dry vagina,योनि का सूखापन,atrophic vaginitis
N89.8,White discharge,सफ़ेद पानी,leucorrhoea;discharge;wdpv
N76.0,Vaginal infection,योनि का संक्रमण,vaginitis;bv
B37.3,Vaginal thrush,योनि में कैंडिडा,vaginal candidiasis
A59.0,Trichomonas,ट्राइकोमोनास,trichomonas
N73.9,Pelvic infection,पेड़ू का संक्रमण,pid
N72,Cervix infection,बच्चेदानी के मुँह की सूजन,cervicitis
D25.9,Fibroids,बच्चेदानी की रसौली,fibroid;rasoli
N80.9,Endometriosis,एंडोमेट्रियोसिस,endometriosis
N83.2,Ovarian cyst,अंडाशय की गाँठ,ovarian cyst
N81.9,Prolapse,बच्चेदानी नीचे आना,uv prolapse
N97.9,Infertility of woman,बाँझपन (स्त्री),infertility
N46,Infertility of man,बाँझपन (पुरुष),male infertility
N63,Breast lump,स्तन में गाँठ,breast lump
N64.4,Breast pain,स्तन में दर्द,mastalgia
C50.9,Breast cancer,स्तन कैंसर,ca breast
C53.9,Cervix cancer,बच्चेदानी के मुँह का कैंसर,ca cervix
Z30.9,Contraception advice,परिवार नियोजन सलाह,contraception;family planning
Z30.5,Copper-T check,कॉपर-टी जाँच,iucd check
Z12.4,Cervix screening,बच्चेदानी के मुँह की जाँच,pap smear;via
A51.0,Early syphilis,सिफ़लिस,syphilis
A54.9,Gonorrhoea,सूज़ाक,gonorrhea
A60.0,Genital herpes,जननांग हर्पीज़,genital herpes
A63.0,Genital warts,जननांग मस्से,condyloma
P07.3,Born early,समय से पहले जन्मा,preterm
P07.1,Low birth weight,जन्म का वज़न कम,lbw
P59.9,Newborn jaundice,नवजात का पीलिया,nnj;nnh
P36.9,Newborn infection,नवजात का संक्रमण,neonatal sepsis
P92.9,Newborn feeding problem,नवजात का दूध न पीना,feeding problem
P38,Navel infection,नाभि का संक्रमण,umbilical sepsis;omphalitis
L22,Nappy rash,लंगोट के दाने,diaper rash
R10.8,Infant colic,शिशु का पेट दर्द (कोलिक),colic
R62.0,Delayed milestones,विकास में देरी,gdd;developmental delay
R62.8,Poor growth,वज़न न बढ़ना,failure to thrive;fft
Z00.1,Well-child check,शिशु की नियमित जाँच,well baby
Z23.9,Vaccination,टीकाकरण,immunization;vaccination
Q90.9,Down syndrome,डाउन सिंड्रोम,down
Q53.9,Undescended testis,अंडकोष न उतरना,udt
J38.5,Spasm of the voice box,गले की ऐंठन,laryngospasm
K56.1,Bowel telescoping,आँत में आँत फँसना,intussusception
K31.3,Tight stomach outlet,पेट का निकास तंग,pyloric stenosis
D70,Low white cells,सफ़ेद कोशिकाएँ कम,neutropenia
C91.0,Acute childhood leukaemia,ल्यूकेमिया (ख़ून का कैंसर),all;leukemia
M30.3,Kawasaki disease,कावासाकी रोग,kawasaki
D69.0,Henoch purpura,एच.एस.पी.,hsp
M08.9,Childhood arthritis,बच्चों की गठिया,jia
N13.7,Urine reflux,पेशाब का उल्टा बहाव,vur
F93.0,Separation anxiety,अलग होने का डर,separation anxiety
F98.5,Stammering,हकलाना,stammering
T39.1,Paracetamol overdose,पैरासिटामोल ज़्यादा,pcm overdose
T60.0,Insecticide poisoning,कीटनाशक ज़हर,op poisoning
T65.9,Poisoning,ज़हर,poisoning
T62.0,Mushroom poisoning,मशरूम का ज़हर,mushroom
T70.2,Altitude sickness,ऊँचाई की बीमारी,ams;hape;hace
T67.0,Heat stroke,लू लगना,heat stroke
T68,Cold injury of the body,शरीर का ठंडा पड़ना,hypothermia
T33.9,Frostbite,पाला मारना,frostbite
T78.2,Anaphylaxis,एनाफ़िलैक्सिस (गंभीर एलर्जी),anaphylaxis
T78.4,Allergy,एलर्जी,allergy
T17.9,Something breathed in,साँस की नली में कुछ फँसना,foreign body
T18.9,Something swallowed,कुछ निगल लेना,fb ingestion
R53,Weakness,कमज़ोरी,weakness;fatigue;थकान
R60.0,Leg swelling,पैरों में सूजन,pedal edema
R60.1,Whole-body swelling,पूरे शरीर में सूजन,anasarca
R21,Rash,चकत्ते,rash
R59.0,Swollen node,गाँठ (लसीका),lymphadenopathy
R03.0,One high pressure reading,एक बार बीपी ज़्यादा,elevated bp
R80,Protein in urine,पेशाब में प्रोटीन,proteinuria
R94.5,Abnormal liver test,जिगर की जाँच असामान्य,raised lft
R35,Passing much urine,बार-बार पेशाब,polyuria;frequency
R52.9,Pain,दर्द,pain
R63.5,Weight gain,वज़न बढ़ना,weight gain
R61.9,Sweating,पसीना ज़्यादा,hyperhidrosis
C34.9,Lung cancer,फेफड़े का कैंसर,ca lung
C16.9,Stomach cancer,पेट का कैंसर,ca stomach
C18.9,Bowel cancer,आँत का कैंसर,ca colon
C06.9,Mouth cancer,मुँह का कैंसर,ca oral
C15.9,Food pipe cancer,भोजन नली का कैंसर,ca esophagus
C22.0,Liver cancer,जिगर का कैंसर,hcc
C23,Gall bladder cancer,पित्ताशय का कैंसर,ca gb
C61,Prostate cancer,प्रोस्टेट कैंसर,ca prostate
C56,Ovary cancer,अंडाशय का कैंसर,ca ovary
C73,Thyroid cancer,थायरॉइड कैंसर,ca thyroid
C81.9,Hodgkin lymphoma,हॉजकिन लिम्फ़ोमा,hl
C85.9,Lymphoma,लिम्फ़ोमा,nhl
C90.0,Myeloma,मायलोमा,mm
C92.1,Chronic myeloid leukaemia,सीएमएल,cml
D35.2,Pituitary tumour,पिट्यूटरी की गाँठ,pituitary adenoma
D17.9,Fatty lump,चर्बी की गाँठ,lipoma
Z51.5,Palliative care,उपशामक देखभाल,palliative
Z00.0,Health check,सामान्य जाँच,check up
Z76.0,Repeat prescription,दवा दोहराना,refill;repeat
Z09.9,Follow-up,दोबारा जाँच,follow up;fu
Z71.9,Advice,सलाह,counselling
Z95.5,Stent in the heart,दिल में स्टेंट,ptca;stent
Z95.1,After bypass,बाईपास के बाद,cabg
Z95.2,Artificial heart valve,कृत्रिम वॉल्व,valve replacement;mvr
Z94.0,Kidney transplant,गुर्दा प्रत्यारोपण,renal transplant
Z79.4,On insulin,इंसुलिन पर,insulin user
Z88.0,Penicillin allergy,पेनिसिलिन से एलर्जी,penicillin allergy
`;
