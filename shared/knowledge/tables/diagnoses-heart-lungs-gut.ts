/** Heart and vessels, chest, mouth and gut. Columns: code of ICD-10, English, Hindi, what people call it. */
export const heartLungGutDiagnosesCsv = `
I00,Rheumatic fever without heart trouble,बिना हृदय के रूमैटिक बुख़ार,rheumatic fever
I01.0,Rheumatic fever with pericarditis,पेरिकार्डाइटिस वाला रूमैटिक बुख़ार,rheumatic pericarditis
I01.1,Rheumatic fever with valve inflammation,वाल्व की सूजन वाला रूमैटिक बुख़ार,rheumatic carditis
I02.9,Dancing movements of rheumatic fever,रूमैटिक बुख़ार का नाचता रोग,sydenham;rheumatic chorea
I05.0,Narrow mitral valve,माइट्रल वाल्व तंग,ms;mitral stenosis
I05.1,Leaking mitral valve of rheumatic fever,रूमैटिक माइट्रल रिसाव,rheumatic mr
I05.2,Narrow and leaking mitral valve,माइट्रल वाल्व तंग और रिसता,ms mr
I06.0,Narrow aortic valve of rheumatic fever,रूमैटिक एओर्टिक तंगी,rheumatic as
I06.1,Leaking aortic valve of rheumatic fever,रूमैटिक एओर्टिक रिसाव,rheumatic ar
I07.1,Leaking tricuspid valve of rheumatic fever,रूमैटिक ट्राइकस्पिड रिसाव,rheumatic tr
I08.0,Mitral and aortic valves both ill,माइट्रल और एओर्टिक दोनों ख़राब,mitral aortic disease
I11.0,Heart failure from high pressure,बीपी से दिल की कमज़ोरी,hypertensive heart failure
I13.0,High pressure with heart failure and kidney disease,बीपी से दिल और गुर्दा दोनों,cardiorenal
I15.0,High pressure from a kidney artery,गुर्दे की धमनी से बीपी,renovascular hypertension
I15.2,High pressure from a gland,ग्रंथि से बीपी,endocrine hypertension
I20.8,Stable angina,मेहनत पर छाती दर्द,stable angina;csa
I21.0,Heart attack of the front wall,दिल के आगे का दौरा,awmi;anterior stemi
I21.1,Heart attack of the lower wall,दिल के नीचे का दौरा,iwmi;inferior stemi
I23.3,Heart wall torn after an attack,दौरे के बाद दिल की दीवार फटी,wall rupture
I24.1,Pericarditis after a heart attack,दौरे के बाद पेरिकार्डाइटिस,dressler
I25.1,Narrowed heart arteries,दिल की नसों में रुकावट,cad;atherosclerotic heart disease
I25.3,Bulge of the heart wall,दिल की दीवार का फुलाव,lv aneurysm
I25.4,Bulge of a heart artery,दिल की धमनी का फुलाव,coronary aneurysm
I26.0,Clot in the lung straining the heart,फेफड़े का थक्का दिल पर बोझ,massive pe;acute cor pulmonale
I27.0,High lung pressure by itself,फेफड़े का दबाव अपने आप ज़्यादा,pah;primary pulmonary hypertension
I27.9,Heart strained by the lungs,फेफड़ों से दिल पर बोझ,cor pulmonale
I30.1,Pericarditis by infection,संक्रमण से पेरिकार्डाइटिस,viral pericarditis;tb pericarditis acute
I31.1,Pericardium tight around the heart,दिल की झिल्ली कसी,constrictive pericarditis
I31.9,Disease of the pericardium,दिल की झिल्ली का रोग,tamponade
I35.2,Aortic valve narrow and leaking,एओर्टिक वाल्व तंग और रिसता,as ar
I37.0,Narrow lung valve,फेफड़े का वाल्व तंग,pulmonary stenosis acquired
I42.2,Thick heart muscle without block,मोटी दिल की मांसपेशी बिना रुकावट,hcm
I42.5,Stiff heart muscle,सख़्त दिल की मांसपेशी,restrictive cardiomyopathy
I42.6,Weak heart from alcohol,शराब से दिल कमज़ोर,alcoholic cardiomyopathy
I42.7,Weak heart from a medicine,दवा से दिल कमज़ोर,drug cardiomyopathy
I43.1,Weak heart of another metabolism,दूसरी चयापचय बीमारी से दिल,metabolic cardiomyopathy
I44.1,Second-degree heart block,दूसरे दर्जे का हार्ट ब्लॉक,mobitz;wenckebach
I44.4,Left front bundle block,बाएँ आगे के बंडल का ब्लॉक,lahb
I45.2,Two bundles blocked,दो बंडल ब्लॉक,bifascicular block
I47.0,Returning ventricular rhythm,निलय की लौटती लय,reentry ventricular
I48.0,Atrial fibrillation that comes and goes,आता-जाता एट्रियल फ़िब्रिलेशन,paroxysmal af
I48.1,Atrial fibrillation that stays,बना रहने वाला एट्रियल फ़िब्रिलेशन,persistent af
I48.2,Atrial fibrillation for good,स्थायी एट्रियल फ़िब्रिलेशन,permanent af;chronic af
I48.3,Atrial flutter,एट्रियल फ़्लटर,flutter
I49.0,Ventricle trembling,निलय का काँपना,vf
I49.1,Extra beats from above,ऊपर से अतिरिक्त धड़कन,apc;pac
I49.3,Extra beats from below,नीचे से अतिरिक्त धड़कन,vpc;pvc
I50.0,Heart failure with water,पानी वाली दिल की कमज़ोरी,ccf;chf
I50.1,Left heart failure,बाएँ दिल की कमज़ोरी,lvf
I51.4,Inflamed heart muscle of unsure kind,दिल की मांसपेशी की सूजन,myocarditis unspecified
I51.7,Large heart,दिल बढ़ा,cardiomegaly
I51.8,Weak heart after a fright,सदमे से दिल कमज़ोर,takotsubo
I60.9,Bleeding around the brain,दिमाग़ के चारों ओर ख़ून,sah
I61.0,Bleeding deep in the brain,दिमाग़ की गहराई में ख़ून,ganglionic bleed;ich deep
I62.0,Blood under the brain's skin,दिमाग़ की झिल्ली के नीचे ख़ून,sdh;subdural
I63.3,Stroke from a clot in a brain artery,दिमाग़ की धमनी के थक्के से लकवा,thrombotic stroke;mca infarct
I63.4,Stroke from a clot of the heart,दिल के थक्के से लकवा,cardioembolic stroke
I64,Stroke of unsure kind,लकवा,cva;stroke;लकवा
I65.2,Narrow neck artery,गर्दन की धमनी तंग,carotid stenosis
I67.1,Bulge of a brain artery,दिमाग़ की धमनी का फुलाव,cerebral aneurysm
I67.4,Brain hurt by very high pressure,बहुत बीपी से दिमाग़ को चोट,hypertensive encephalopathy
I67.5,Moyamoya,मोयामोया,moyamoya
I69.1,After a brain bleeding,दिमाग़ी रक्तस्राव के बाद,post ich
I69.3,After a stroke by clot,थक्के वाले लकवे के बाद,post infarct;old cva
I70.0,Hard main artery,मुख्य धमनी सख़्त,aortic atherosclerosis
I70.2,Blocked leg arteries by hardening,पैर की धमनियाँ सख़्त,pvd;pad
I71.4,Bulge of the belly artery,पेट की धमनी का फुलाव,aaa
I73.1,Smoker's blocked arteries,बीड़ी से धमनी बंद,buerger;tao
I77.6,Inflamed arteries,धमनियों की सूजन,arteritis
I78.0,Inherited bleeding vessels,वंशानुगत रक्तस्राव नसें,hht
I80.0,Inflamed surface leg vein,पैर की ऊपरी नस की सूजन,thrombophlebitis superficial
I80.8,Inflamed vein of a drip,ड्रिप की नस की सूजन,cannula phlebitis
I81,Clot in the liver's vein,जिगर की पोर्टल नस में थक्का,pvt
I82.0,Liver veins blocked,जिगर की नसें बंद,budd chiari
I83.0,Varicose veins with ulcer,वेरिकोज़ नस के साथ घाव,venous ulcer
I83.1,Varicose veins with inflamed skin,वेरिकोज़ नस के साथ त्वचा सूजन,stasis dermatitis
I85.0,Bleeding veins of the food pipe,भोजन नली की नसों से ख़ून,variceal bleed
I88.0,Inflamed belly nodes,पेट की गाँठों की सूजन,mesenteric adenitis
I89.1,Red line of infection on a limb,हाथ-पैर पर लाल लकीर,lymphangitis
I95.2,Low pressure from a medicine,दवा से बीपी कम,drug hypotension
I97.2,Arm swelling after breast removal,स्तन ऑपरेशन के बाद बाँह सूजन,post mastectomy lymphoedema
J01.0,Sudden cheek sinus infection,गाल के साइनस का संक्रमण,maxillary sinusitis
J01.1,Sudden forehead sinus infection,माथे के साइनस का संक्रमण,frontal sinusitis
J02.0,Strep throat,स्ट्रेप वाला गला,strep throat
J03.0,Strep tonsillitis,स्ट्रेप टॉन्सिल,follicular tonsillitis
J04.1,Sudden windpipe inflammation,साँस नली की सूजन,tracheitis
J05.1,Swollen lid of the windpipe,एपिग्लॉटिस की सूजन,epiglottitis
J06.0,Throat and voice box cold,गले और स्वर यंत्र का ज़ुकाम,laryngopharyngitis
J09,Pandemic or animal influenza,महामारी या पशु फ़्लू,h1n1;bird flu;swine flu
J10.0,Influenza proved with pneumonia,सिद्ध फ़्लू के साथ निमोनिया,influenza pneumonia
J12.9,Viral pneumonia,वायरल निमोनिया,viral pneumonia
J14,Haemophilus pneumonia,हीमोफ़िलस निमोनिया,h influenzae pneumonia
J15.2,Staphylococcal pneumonia,स्टैफ़ निमोनिया,staph pneumonia
J15.7,Walking pneumonia,माइकोप्लाज़्मा निमोनिया,mycoplasma;atypical pneumonia
J18.0,Patchy pneumonia,बिखरा निमोनिया,bronchopneumonia
J18.1,Pneumonia of a whole lobe,पूरे खंड का निमोनिया,lobar pneumonia
J18.2,Pneumonia of lying long,लेटे रहने से निमोनिया,hypostatic pneumonia
J21.0,Bronchiolitis by RSV,आरएसवी ब्रोंकियोलाइटिस,rsv
J30.1,Pollen allergy of the nose,परागकण से नाक एलर्जी,hay fever
J30.0,Nose that runs without allergy,बिना एलर्जी नाक बहना,vasomotor rhinitis
J30.3,Dust allergy of the nose,धूल से नाक एलर्जी,dust allergy
J31.1,Blocked stuffed nose for long,पुराना नाक-गला बंद,chronic nasopharyngitis
J31.2,Long sore throat,पुराना गला ख़राब,chronic pharyngitis;granular pharyngitis
J32.0,Long cheek sinus infection,गाल के साइनस का पुराना संक्रमण,chronic maxillary sinusitis
J34.0,Boil of the nose,नाक का फोड़ा,nasal furuncle;vestibulitis
J34.3,Large nose shelves,नाक की हड्डी बढ़ी,turbinate hypertrophy;dns with turbinates
J34.8,Dry or torn nose,नाक सूखी या फटी,nasal septal perforation
J35.0,Long tonsil infection,पुराना टॉन्सिल,chronic tonsillitis
J35.1,Large tonsils,टॉन्सिल बढ़े,tonsillar hypertrophy
J35.3,Large tonsils and adenoids,टॉन्सिल और एडिनॉइड बढ़े,adenotonsillar hypertrophy
J38.0,Vocal cord palsy,स्वर रज्जु का लकवा,vocal cord palsy
J38.1,Polyp of the vocal cord,स्वर रज्जु का पॉलिप,vocal polyp
J38.2,Singer's nodules,गवैये की गाँठ,vocal nodule
J39.0,Abscess behind the throat,गले के पीछे मवाद,retropharyngeal abscess
J40,Bronchitis of unsure length,ब्रोंकाइटिस,bronchitis;छाती में बलग़म
J41.0,Smoker's cough,बीड़ी की खाँसी,simple chronic bronchitis
J44.0,COPD with chest infection,सीओपीडी में छाती का संक्रमण,copd lrti
J45.1,Asthma without allergy,बिना एलर्जी दमा,intrinsic asthma
J45.8,Mixed asthma,मिला-जुला दमा,mixed asthma
J60,Coal miner's lung,कोयला खदान का फेफड़ा,pneumoconiosis coal
J61,Asbestos lung,एस्बेस्टस फेफड़ा,asbestosis
J63.8,Lung of another mineral dust,दूसरी खनिज धूल का फेफड़ा,slate dust lung
J64,Dust lung of unsure kind,धूल का फेफड़ा,pneumoconiosis
J65,Dust lung with tuberculosis,धूल के फेफड़े में टी.बी.,silicotuberculosis
J66.0,Cotton dust lung,रुई की धूल का फेफड़ा,byssinosis
J67.0,Farmer's lung,किसान का फेफड़ा,farmers lung
J67.9,Lung allergy to breathed dust,धूल की फेफड़ा एलर्जी,hypersensitivity pneumonitis;hp
J68.0,Chest hurt by fumes,धुएँ-गैस से छाती,fume bronchitis
J70.2,Lung hurt suddenly by a medicine,दवा से फेफड़े को अचानक चोट,drug pneumonitis
J80,Lungs failing all over,दोनों फेफड़े फेल,ards
J82,Lung with eosinophils,इओसिनोफ़िल वाला फेफड़ा,tpe;tropical eosinophilia
J84.1,Scarring lung,फेफड़े का सख़्त होना,ipf;pulmonary fibrosis
J86.0,Pus around the lung with an opening,छेद वाला फेफड़े का मवाद,empyema with fistula
J92.9,Thick pleura,फेफड़े की झिल्ली मोटी,pleural thickening
J93.0,Air around the lung under pressure,दबाव वाली हवा,tension pneumothorax
J93.1,Air around the lung by itself,अपने आप फेफड़े के बाहर हवा,spontaneous pneumothorax
J94.2,Blood around the lung,फेफड़े के चारों ओर ख़ून,haemothorax
J95.0,Trouble of the breathing hole,गले के छेद की परेशानी,tracheostomy trouble
J96.0,Breath failing suddenly,साँस अचानक फेल,acute respiratory failure
J96.1,Breath failing for long,साँस लंबे समय से कम,chronic respiratory failure
J98.1,Collapsed lung part,फेफड़े का हिस्सा दबा,atelectasis
K00.6,Teeth coming at the wrong time,दाँत समय पर न आना,delayed eruption
K00.7,Teething,दाँत निकलना,teething;दाँत निकलना
K01.1,Tooth stuck in the jaw,अकल दाढ़ फँसी,impacted tooth;wisdom tooth
K02.1,Tooth decay into the dentine,दाँत की गहरी सड़न,caries dentine;कीड़ा
K03.0,Worn teeth,घिसे दाँत,attrition
K03.6,Tartar on teeth,दाँत पर पपड़ी,calculus teeth;tartar
K03.8,Sensitive teeth,दाँत में ठंडा-गरम,sensitive teeth
K04.0,Toothache of the pulp,दाँत की नस का दर्द,pulpitis;दाँत दर्द
K04.5,Inflamed root tip,दाँत की जड़ की सूजन,apical periodontitis
K04.8,Cyst at a tooth root,दाँत की जड़ की थैली,radicular cyst
K05.0,Sudden gum inflammation,मसूड़ों की अचानक सूजन,acute gingivitis
K05.2,Sudden deep gum infection,मसूड़ों का गहरा संक्रमण,periodontal abscess;pericoronitis
K05.3,Loose teeth by gum disease,पायरिया,periodontitis;pyorrhoea;पायरिया
K06.1,Large gums,मसूड़े बढ़े,gum hypertrophy
K07.4,Teeth that do not meet well,टेढ़े दाँत,malocclusion
K07.6,Jaw joint trouble,जबड़े के जोड़ का रोग,tmj;mpds
K08.1,Teeth lost,दाँत गिरना,missing teeth
K10.2,Inflamed jaw bone,जबड़े की हड्डी का संक्रमण,osteomyelitis jaw;dry jaw
K10.3,Dry socket after pulling a tooth,दाँत निकालने के बाद दर्द,dry socket
K11.5,Stone of a salivary gland,लार ग्रंथि की पथरी,sialolithiasis
K11.6,Mucous cyst of the mouth,मुँह की थैली,mucocele;ranula
K11.7,Dry mouth or drooling,मुँह सूखना या लार,xerostomia;drooling
K12.1,Sore mouth,मुँह पकना,stomatitis;मुँह पकना
K12.2,Infection under the tongue and jaw,जबड़े के नीचे संक्रमण,ludwig
K13.0,Cracked lips,होंठ फटना,cheilitis;angular stomatitis
K14.1,Map-like tongue,नक्शे जैसी जीभ,geographic tongue
K14.3,Black hairy tongue,काली जीभ,hairy tongue
K21.0,Reflux with inflamed food pipe,जलन के साथ भोजन नली की सूजन,reflux oesophagitis
K22.1,Ulcer of the food pipe,भोजन नली का घाव,oesophageal ulcer
K22.2,Narrow food pipe,भोजन नली तंग,oesophageal stricture
K22.6,Tear of the food pipe by vomiting,उल्टी से भोजन नली फटना,mallory weiss
K22.7,Food pipe lining changed by acid,तेज़ाब से भोजन नली बदलना,barrett
K25.4,Bleeding stomach ulcer,पेट के घाव से ख़ून,gastric ulcer bleed
K26.4,Bleeding duodenal ulcer,आँत के घाव से ख़ून,duodenal ulcer bleed
K26.5,Burst duodenal ulcer,आँत का घाव फटना,duodenal perforation
K29.0,Sudden stomach inflammation with blood,पेट की सूजन ख़ून के साथ,erosive gastritis
K29.2,Stomach inflammation from alcohol,शराब से पेट की सूजन,alcoholic gastritis
K29.5,Long stomach inflammation,पेट की पुरानी सूजन,chronic gastritis
K31.1,Stomach outlet tight in grown-ups,बड़ों में पेट का मुँह तंग,goo
K35.2,Burst appendix with pus all over,अपेंडिक्स फटना,perforated appendix
K35.3,Appendix with pus in one place,अपेंडिक्स का मवाद,appendicular abscess
K36,Appendix pain that returns,बार-बार अपेंडिक्स,recurrent appendicitis
K40.3,Stuck inguinal hernia,फँसी जाँघ की हर्निया,obstructed inguinal hernia
K41.9,Femoral hernia,ऊरु हर्निया,femoral hernia
K46.9,Hernia of unsure place,हर्निया,hernia;हर्निया
K52.0,Bowel inflamed by radiation,सिकाई से आँत की सूजन,radiation enteritis
K52.2,Gut allergy to food,खाने से आँत की एलर्जी,food allergy;cow milk allergy
K55.0,Bowel starved of blood,आँत में ख़ून की कमी,mesenteric ischaemia
K56.0,Bowel standing still,आँत रुकी (बिना रुकावट),paralytic ileus
K56.2,Twisted bowel,आँत मरोड़,volvulus
K56.5,Bowel stuck by old scars,चिपकन से आँत रुकना,adhesions
K57.3,Pouches of the large bowel,बड़ी आँत की थैलियाँ,diverticular disease
K58.0,Irritable bowel with loose stools,दस्त वाला आईबीएस,ibs d
K59.1,Loose stools without disease,बिना रोग के दस्त,functional diarrhoea
K59.4,Sudden pain of the anus,गुदा का अचानक दर्द,proctalgia
K60.0,Fresh tear at the anus,गुदा में ताज़ी दरार,acute fissure
K60.1,Old tear at the anus,गुदा में पुरानी दरार,chronic fissure
K61.1,Abscess beside the rectum,मलाशय के पास मवाद,perirectal abscess
K62.0,Polyp at the anus,गुदा का पॉलिप,anal polyp
K62.1,Polyp of the rectum,मलाशय का पॉलिप,rectal polyp;juvenile polyp
K62.5,Bleeding from the anus,गुदा से ख़ून,bleeding pr;pr bleed
K62.7,Rectum inflamed by radiation,सिकाई से मलाशय की सूजन,radiation proctitis
K63.1,Hole in the bowel,आँत में छेद,enteric perforation
K63.2,Leak between bowel and skin,आँत और त्वचा के बीच रास्ता,enterocutaneous fistula
K64.0,Small inner piles,भीतरी छोटी बवासीर,grade 1 piles
K64.2,Piles pushed back by hand,हाथ से अंदर होने वाली बवासीर,grade 3 piles
K64.4,Skin tag left of piles,बवासीर की बची चमड़ी,sentinel tag;skin tag anus
K64.5,Clotted piles,ख़ून जमी बवासीर,thrombosed piles
K66.0,Scars in the belly,पेट में चिपकन,peritoneal adhesions
K70.0,Fatty liver from alcohol,शराब से जिगर में चर्बी,alcoholic fatty liver
K70.1,Alcoholic hepatitis,शराब से जिगर की सूजन,alcoholic hepatitis
K70.4,Liver failing from alcohol,शराब से जिगर फेल,alcoholic liver failure
K71.2,Liver hurt suddenly by a medicine,दवा से जिगर की अचानक सूजन,dili;att hepatitis
K72.0,Liver failing suddenly,जिगर अचानक फेल,alf;fulminant hepatic failure
K72.1,Liver failing slowly,जिगर धीरे फेल,clf;aclf
K73.9,Long liver inflammation,जिगर की पुरानी सूजन,chronic hepatitis unspecified
K74.0,Scarring liver,जिगर में रेशे,liver fibrosis
K74.3,Bile ducts of the liver destroyed,जिगर की पित्त नली का नाश,pbc
K75.4,Liver attacked by own defence,अपनी प्रतिरक्षा से जिगर की सूजन,aih
K75.8,Fatty liver with inflammation,सूजन वाला फैटी लिवर,nash
K76.1,Liver swollen by a weak heart,दिल की कमज़ोरी से जिगर,congestive hepatopathy
K76.7,Kidneys failing with the liver,जिगर के साथ गुर्दा फेल,hrs
K80.0,Gallstones with sudden infection,पथरी के साथ पित्त की थैली का संक्रमण,calculous cholecystitis
K80.1,Gallstones with long inflammation,पथरी के साथ पुरानी सूजन,chronic calculous cholecystitis
K80.5,Stone in the bile duct,पित्त नली में पथरी,cbd stone;choledocholithiasis
K81.1,Long gall bladder inflammation,पित्त की थैली की पुरानी सूजन,chronic cholecystitis
K82.8,Gall bladder that works badly,पित्त की थैली का विकार,biliary dyskinesia
K83.1,Blocked bile duct,पित्त नली रुकी,obstructive jaundice;biliary stricture
K85.1,Pancreas inflamed by a stone,पथरी से अग्न्याशय की सूजन,gallstone pancreatitis
K85.2,Pancreas inflamed by alcohol,शराब से अग्न्याशय की सूजन,alcoholic pancreatitis
K86.0,Long pancreas inflammation from alcohol,शराब से पुरानी अग्न्याशय की सूजन,alcoholic chronic pancreatitis
K86.3,Water bag of the pancreas,अग्न्याशय की पानी की थैली,pseudocyst
K90.9,Food not taken up,भोजन का न पचना,malabsorption
K91.2,Food not taken up after operation,ऑपरेशन के बाद न पचना,short bowel
K91.5,Pain after gall bladder removal,पित्त की थैली निकालने के बाद दर्द,postcholecystectomy
K92.1,Black stools,काला मल,malaena;काला मल
`;
