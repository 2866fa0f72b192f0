/** Growths, blood, glands, metabolism and feeding. Columns: code of ICD-10, English, Hindi, what people call it. */
export const bloodGlandDiagnosesCsv = `
C00.9,Lip cancer,होंठ का कैंसर,ca lip
C01,Cancer at the root of the tongue,जीभ की जड़ का कैंसर,ca base of tongue
C02.9,Tongue cancer,जीभ का कैंसर,ca tongue
C03.9,Gum cancer,मसूड़े का कैंसर,ca gum
C06.0,Cancer inside the cheek,गाल के अंदर का कैंसर,ca buccal mucosa
C07,Parotid cancer,पैरोटिड ग्रंथि का कैंसर,ca parotid
C09.9,Tonsil cancer,टॉन्सिल का कैंसर,ca tonsil
C10.9,Throat cancer,गले का कैंसर,ca oropharynx
C11.9,Cancer behind the nose,नाक के पीछे का कैंसर,ca nasopharynx
C13.9,Lower throat cancer,निचले गले का कैंसर,ca hypopharynx
C17.9,Small bowel cancer,छोटी आँत का कैंसर,ca small bowel
C19,Cancer where bowel meets rectum,बड़ी आँत-मलाशय का कैंसर,ca rectosigmoid
C21.0,Anus cancer,गुदा का कैंसर,ca anus
C22.1,Bile duct cancer inside the liver,जिगर की पित्त नली का कैंसर,cholangiocarcinoma
C24.0,Bile duct cancer,पित्त नली का कैंसर,klatskin
C24.1,Cancer where the bile duct opens,पित्त नली के मुँह का कैंसर,periampullary
C30.0,Nose cancer,नाक का कैंसर,ca nose
C31.9,Sinus cancer,साइनस का कैंसर,ca sinus
C38.4,Pleura cancer,फेफड़े की झिल्ली का कैंसर,ca pleura
C40.2,Bone cancer of the leg,पैर की हड्डी का कैंसर,osteosarcoma leg
C45.0,Mesothelioma of the pleura,मेसोथेलियोमा,mesothelioma
C46.0,Kaposi tumour of skin,कपोसी ट्यूमर,kaposi
C48.0,Tumour behind the belly lining,पेट के पीछे का कैंसर,retroperitoneal sarcoma
C49.9,Soft-tissue cancer,मांस का कैंसर,sarcoma
C51.9,Vulva cancer,योनि द्वार का कैंसर,ca vulva
C52,Vagina cancer,योनि का कैंसर,ca vagina
C58,Cancer from the afterbirth,आँवल का कैंसर,choriocarcinoma
C60.9,Penis cancer,लिंग का कैंसर,ca penis
C62.9,Testis cancer,अंडकोष का कैंसर,ca testis
C65,Cancer of the kidney's basin,गुर्दे की पेल्विस का कैंसर,ca renal pelvis
C66,Ureter cancer,मूत्रवाहिनी का कैंसर,ca ureter
C69.2,Eye tumour of small children,बच्चे की आँख का कैंसर,retinoblastoma
C70.9,Cancer of the brain coverings,दिमाग़ की झिल्ली का कैंसर,malignant meningioma
C74.9,Adrenal cancer,अधिवृक्क ग्रंथि का कैंसर,ca adrenal
C75.1,Pituitary cancer,पिट्यूटरी का कैंसर,ca pituitary
C77.9,Cancer spread to nodes,गाँठों में फैला कैंसर,nodal metastasis
C78.0,Cancer spread to the lung,फेफड़े में फैला कैंसर,lung mets
C78.7,Cancer spread to the liver,जिगर में फैला कैंसर,liver mets
C79.3,Cancer spread to the brain,दिमाग़ में फैला कैंसर,brain mets
C79.5,Cancer spread to bone,हड्डी में फैला कैंसर,bone mets
C82.9,Follicular lymphoma,फ़ॉलिक्युलर लिम्फ़ोमा,follicular lymphoma
C83.3,Large-cell B lymphoma,बड़ी कोशिका लिम्फ़ोमा,dlbcl
C83.7,Burkitt lymphoma,बर्किट लिम्फ़ोमा,burkitt
C84.0,T lymphoma of skin,त्वचा का लिम्फ़ोमा,mycosis fungoides
C88.0,Waldenström disease,वाल्डेनस्ट्रॉम रोग,waldenstrom
C91.4,Hairy-cell leukaemia,हेयरी सेल ल्यूकीमिया,hcl
C92.4,Promyelocytic leukaemia,प्रोमायलोसाइटिक ल्यूकीमिया,apml
C95.9,Leukaemia,ख़ून का कैंसर,leukemia;ब्लड कैंसर
C96.0,Histiocytes in many organs,कई अंगों में हिस्टियोसाइट,lch
D05.9,Very early breast cancer,स्तन का बहुत शुरुआती कैंसर,dcis
D06.9,Very early cervix cancer,बच्चेदानी मुँह का बहुत शुरुआती कैंसर,cin 3;cis cervix
D10.1,Harmless tongue growth,जीभ की साधारण गाँठ,tongue papilloma
D11.0,Harmless parotid growth,पैरोटिड की साधारण गाँठ,pleomorphic adenoma
D12.6,Polyp of the bowel,आँत का पॉलिप,colon polyp
D13.4,Harmless liver growth,जिगर की साधारण गाँठ,liver adenoma
D14.1,Papilloma of the voice box,स्वर यंत्र की गाँठ,laryngeal papilloma
D16.9,Harmless bone growth,हड्डी की साधारण गाँठ,osteochondroma;bone tumour benign
D18.1,Lymph-vessel lump,लसीका गाँठ,lymphangioma;cystic hygroma
D21.9,Harmless soft-tissue growth,मांस की साधारण गाँठ,benign soft tissue tumour
D23.9,Harmless skin growth,त्वचा की साधारण गाँठ,dermatofibroma;syringoma
D27,Harmless ovary growth,अंडाशय की साधारण गाँठ,dermoid ovary
D29.1,Harmless prostate growth,प्रोस्टेट की साधारण गाँठ,benign prostate tumour
D30.0,Harmless kidney growth,गुर्दे की साधारण गाँठ,angiomyolipoma
D32.9,Meningioma,मेनिंजियोमा,meningioma
D33.3,Hearing-nerve tumour,सुनने की नस की गाँठ,acoustic neuroma
D34,Harmless thyroid growth,थायरॉइड की साधारण गाँठ,thyroid adenoma
D35.0,Adrenal lump,अधिवृक्क ग्रंथि की गाँठ,adrenal adenoma;incidentaloma
D35.1,Parathyroid lump,पैराथायरॉइड की गाँठ,parathyroid adenoma
D36.1,Nerve-sheath lump,नस की गाँठ,neurofibroma;schwannoma
D37.0,Mouth growth of unsure kind,मुँह की संदिग्ध गाँठ,oral growth
D39.1,Ovary growth of unsure kind,अंडाशय की संदिग्ध गाँठ,ovarian mass
D48.6,Breast growth of unsure kind,स्तन की संदिग्ध गाँठ,phyllodes
D50.0,Anaemia from slow bleeding,ख़ून बहने से ख़ून की कमी,ida blood loss
D51.0,Pernicious anaemia,परनीशियस एनीमिया,pernicious anaemia
D52.9,Folate-lack anaemia,फ़ोलेट की कमी से ख़ून की कमी,folate deficiency anaemia
D53.1,Large-cell anaemia of other kind,बड़ी कोशिका वाला एनीमिया,macrocytic anaemia
D53.9,Anaemia of poor food,खान-पान से ख़ून की कमी,nutritional anaemia
D56.0,Alpha thalassaemia,अल्फ़ा थैलेसीमिया,alpha thal
D56.3,Thalassaemia trait,थैलेसीमिया माइनर,thal trait;thal minor
D57.0,Sickle cell crisis,सिकल सेल संकट,sickle crisis
D57.3,Sickle cell trait,सिकल सेल वाहक,sickle trait
D58.0,Round-cell anaemia of birth,गोल कोशिका एनीमिया,hereditary spherocytosis
D58.2,Haemoglobin of another kind,हीमोग्लोबिन का दूसरा रोग,hb e;hb d
D59.0,Blood breaks by a medicine,दवा से ख़ून टूटना,drug induced haemolysis
D59.3,Blood breaks and kidneys fail,हीमोलिटिक यूरीमिया,hus
D59.5,Night blood urine,रात को ख़ूनी पेशाब वाला रोग,pnh
D60.9,Red cells alone fail,लाल कोशिका बनना बंद,prca
D61.0,Empty marrow from birth,जन्मजात मज्जा विफलता,fanconi anaemia
D62,Anaemia after sudden bleeding,अचानक ख़ून बहने से कमी,acute blood loss anaemia
D63.8,Anaemia of long illness,लंबी बीमारी की ख़ून की कमी,acd;anaemia of chronic disease
D64.0,Sideroblastic anaemia from birth,साइडरोब्लास्टिक एनीमिया,sideroblastic
D65,Clotting everywhere,पूरे शरीर में थक्के,dic
D67,Haemophilia B,हीमोफ़ीलिया बी,christmas disease
D68.0,Von Willebrand disease,वॉन विलेब्रांड रोग,vwd
D68.2,Lack of another clotting factor,थक्का कारक की कमी,factor deficiency
D68.4,Bleeding from lack of vitamin K or a bad liver,विटामिन के या जिगर से रक्तस्राव,vit k deficiency bleed
D68.5,Born to clot easily,थक्के की जन्मजात प्रवृत्ति,thrombophilia
D68.6,Clots by own antibodies,एंटीफ़ॉस्फ़ोलिपिड रोग,apla;aps
D69.1,Platelets that do not work,प्लेटलेट की ख़राबी,glanzmann
D69.2,Purple spots without low platelets,बैंगनी चकत्ते,senile purpura
D69.5,Low platelets from another cause,दूसरे कारण से प्लेटलेट कम,drug induced thrombocytopenia
D71,White cells that do not kill,सफ़ेद कोशिका की कमज़ोरी,cgd
D72.8,White cells abnormal,सफ़ेद कोशिका असामान्य,leukocytosis
D73.1,Overactive spleen,तिल्ली का अति काम,hypersplenism
D73.5,Dead part of the spleen,तिल्ली का भाग मरना,splenic infarct
D74.9,Blood that cannot carry oxygen,मेटहीमोग्लोबिन,methaemoglobinaemia
D76.1,Cells that eat blood,हीमोफ़ैगोसाइटोसिस,hlh
D80.9,Few antibodies,एंटीबॉडी की कमी,hypogammaglobulinaemia
D81.9,Born with weak defence,जन्मजात प्रतिरक्षा कमी,scid
D83.9,Variable weak defence,सीवीआईडी,cvid
D84.1,Swellings from C1 lack,वंशानुगत सूजन,hereditary angioedema;hae
D84.9,Weak defence,प्रतिरक्षा कमज़ोर,immunodeficiency
D86.0,Sarcoid of the lung,फेफड़े का सारकॉइड,pulmonary sarcoid
D86.3,Sarcoid of the skin,त्वचा का सारकॉइड,cutaneous sarcoid
D89.1,Proteins that freeze in blood,क्रायोग्लोब्युलिन,cryoglobulinaemia
E00.9,Cretinism,क्रेटिनिज़्म,cretin
E01.0,Even goitre from lack of iodine,आयोडीन की कमी का समान घेंघा,diffuse iodine goitre
E01.8,Underactive thyroid from lack of iodine,आयोडीन की कमी से थायरॉइड कम,iodine hypothyroid
E03.2,Underactive thyroid from a medicine,दवा से थायरॉइड कम,drug induced hypothyroid;amiodarone hypothyroid
E03.4,Shrunken thyroid,थायरॉइड सिकुड़ना,atrophic thyroid
E03.5,Coma of underactive thyroid,थायरॉइड की कमी में बेहोशी,myxoedema coma
E04.0,Even goitre without nodules,समान घेंघा,diffuse goitre
E05.1,Toxic single thyroid nodule,थायरॉइड की एक गर्म गाँठ,toxic adenoma
E05.4,Too much thyroid tablet,थायरॉइड गोली ज़्यादा,factitious thyrotoxicosis
E06.2,Thyroiditis with passing overactivity,थायरॉइड की सूजन से अस्थायी ज़्यादा,hashitoxicosis
E06.4,Thyroiditis from a medicine,दवा से थायरॉइड सूजन,drug thyroiditis
E06.5,Hard chronic thyroiditis,पुरानी सख़्त थायरॉइड सूजन,riedel
E07.1,Goitre from birth by enzyme lack,जन्मजात एंज़ाइम की कमी का घेंघा,pendred
E07.9,Thyroid trouble,थायरॉइड रोग,thyroid disorder
E10.0,Coma in type 1 diabetes,टाइप 1 मधुमेह में बेहोशी,t1dm coma
E10.2,Kidney disease in type 1 diabetes,टाइप 1 मधुमेह से गुर्दे की बीमारी,t1dm nephropathy
E10.3,Eye disease in type 1 diabetes,टाइप 1 मधुमेह से आँख की बीमारी,t1dm retinopathy
E10.4,Nerve disease in type 1 diabetes,टाइप 1 मधुमेह से नसों की बीमारी,t1dm neuropathy
E10.5,Foot trouble in type 1 diabetes,टाइप 1 मधुमेह का पैर,t1dm foot
E10.6,Type 1 diabetes with low sugars or another trouble,टाइप 1 मधुमेह की दूसरी परेशानी,t1dm hypoglycaemia
E10.8,Type 1 diabetes with complications,टाइप 1 मधुमेह जटिलताओं के साथ,t1dm complications
E11.7,Type 2 diabetes with several complications,टाइप 2 मधुमेह कई जटिलताओं के साथ,t2dm multiple complications
E12.9,Diabetes of malnutrition,कुपोषण का मधुमेह,mrdm
E13.1,Ketoacidosis in another diabetes,दूसरे मधुमेह में कीटोएसिडोसिस,dka other
E14.9,Diabetes of unsure kind,मधुमेह (प्रकार अज्ञात),diabetes unspecified
E16.0,Low sugar from a medicine,दवा से शुगर कम,drug induced hypoglycaemia
E16.1,Low sugar from too much insulin of the body,शरीर के ज़्यादा इंसुलिन से शुगर कम,insulinoma;hyperinsulinism
E16.4,Too much stomach hormone,गैस्ट्रिन ज़्यादा,zollinger ellison
E20.0,Parathyroid failing by itself,पैराथायरॉइड की अपने आप कमी,idiopathic hypoparathyroidism
E20.1,Parathyroid hormone that does not act,पैराथायरॉइड हार्मोन बेअसर,pseudohypoparathyroidism
E21.1,Overactive parathyroid from another disease,दूसरे रोग से पैराथायरॉइड ज़्यादा,secondary hyperparathyroidism
E23.3,Disorder of the brain's hormone centre,हाइपोथैलेमस रोग,hypothalamic dysfunction
E24.0,Cushing's from the pituitary,पिट्यूटरी का कुशिंग,pituitary cushing
E24.2,Cushing's from steroid tablets,स्टेरॉइड से कुशिंग,iatrogenic cushing
E25.9,Adrenal hormones that masculinise,अधिवृक्क से पुरुषपन,adrenogenital
E26.1,Aldosterone raised by another disease,दूसरे रोग से एल्डोस्टेरोन ज़्यादा,secondary aldosteronism
E27.2,Adrenal crisis,अधिवृक्क संकट,addisonian crisis;adrenal crisis
E27.3,Adrenals weak from steroid tablets,स्टेरॉइड के बाद अधिवृक्क कमज़ोर,steroid withdrawal;drug induced adrenal insufficiency
E27.4,Adrenal weakness of other cause,अधिवृक्क की दूसरी कमी,adrenal insufficiency other
E28.0,Too much oestrogen,एस्ट्रोजन ज़्यादा,hyperoestrogenism
E29.0,Too much testosterone,टेस्टोस्टेरोन ज़्यादा,testicular hyperfunction
E30.8,Early breast or hair growth alone,समय से पहले स्तन या बाल,premature thelarche;premature adrenarche
E32.0,Large thymus,थाइमस बढ़ा,thymic hyperplasia
E34.0,Carcinoid flush,कार्सिनॉइड,carcinoid
E34.4,Very tall build,बहुत लंबा कद,tall stature
E34.5,Hormone of the male that does not act,पुरुष हार्मोन बेअसर,androgen insensitivity
E42,Marasmus with swelling,सूजन वाला सूखा रोग,marasmic kwashiorkor
E44.1,Mild malnutrition,हल्का कुपोषण,mild pem
E45,Short from old malnutrition,कुपोषण से नाटापन,stunting
E50.5,Night blindness from lack of vitamin A,विटामिन ए की कमी से रतौंधी,night blindness;रतौंधी
E51.2,Confusion and squint from lack of vitamin B1,बी1 की कमी से भ्रम,wernicke
E53.0,Lack of vitamin B2,विटामिन बी2 की कमी,riboflavin deficiency
E53.1,Lack of vitamin B6,विटामिन बी6 की कमी,pyridoxine deficiency
E56.1,Lack of vitamin K,विटामिन के की कमी,vit k deficiency
E58,Lack of calcium in food,खाने में कैल्शियम की कमी,dietary calcium deficiency
E60,Lack of zinc,ज़िंक की कमी,zinc deficiency
E61.2,Lack of magnesium in food,खाने में मैग्नीशियम की कमी,magnesium deficiency
E63.9,Poor feeding of unsure kind,पोषण की कमी,nutritional deficiency
E64.3,Effects of old rickets,पुराने रिकेट्स का असर,old rickets
E65,Fat in one place,एक जगह चर्बी,localized adiposity
E66.0,Obesity from eating more than is spent,ज़्यादा खाने से मोटापा,exogenous obesity
E66.1,Obesity from a medicine,दवा से मोटापा,drug induced obesity
E66.2,Obesity with weak breathing,मोटापे से साँस कम,pickwickian;ohs
E67.3,Too much vitamin D,विटामिन डी ज़्यादा,vit d toxicity
E70.0,Phenylketonuria,फ़िनाइलकीटोन्यूरिया,pku
E71.0,Maple-syrup urine,मेपल सिरप पेशाब रोग,msud
E72.1,Homocystinuria,होमोसिस्टीन्यूरिया,homocystinuria
E73.9,Milk sugar not borne,दूध न पचना,lactose intolerance
E74.0,Glycogen stored in organs,ग्लाइकोजन रोग,gsd
E74.2,Milk sugar disease of the newborn,गैलेक्टोसीमिया,galactosaemia
E75.2,Fat stored in spleen and bone,गौशे रोग,gaucher
E76.3,Coarse features by stored sugars,म्यूकोपॉलीसैकराइड रोग,mps
E78.2,Cholesterol and triglycerides both high,कोलेस्ट्रॉल और ट्राइग्लिसराइड दोनों ज़्यादा,mixed dyslipidaemia
E78.6,Low good cholesterol,अच्छा कोलेस्ट्रॉल कम,low hdl
E80.2,Porphyria with belly pain,पेट दर्द वाला पोरफ़ाइरिया,acute intermittent porphyria;aip
E83.3,Low phosphate,फ़ॉस्फ़ेट कम,hypophosphataemia;xlh
E83.4,Low or high magnesium,मैग्नीशियम असामान्य,hypomagnesaemia
E85.9,Amyloid,एमाइलॉइड,amyloidosis
E87.3,Blood too alkaline,ख़ून क्षारीय,alkalosis
E87.7,Too much fluid in the body,शरीर में पानी ज़्यादा,fluid overload
E89.0,Underactive thyroid after operation or iodine,ऑपरेशन के बाद थायरॉइड कम,post surgical hypothyroid;post rai hypothyroid
E89.2,Underactive parathyroid after operation,ऑपरेशन के बाद पैराथायरॉइड कम,post thyroidectomy hypocalcaemia
E89.6,Adrenals failing after operation,ऑपरेशन के बाद अधिवृक्क कमी,post adrenalectomy
`;
