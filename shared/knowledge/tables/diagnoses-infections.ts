/** Infections and parasites beyond the everyday ones. Columns: code of ICD-10, English, Hindi, what people call it. */
export const infectionDiagnosesCsv = `
A01.1,Paratyphoid A,पैराटाइफ़ॉइड ए,paratyphoid a
A01.4,Paratyphoid,पैराटाइफ़ॉइड,paratyphoid
A02.1,Salmonella in the blood,ख़ून में साल्मोनेला,salmonella sepsis
A03.0,Dysentery by Shigella dysenteriae,शिगेला से ख़ूनी पेचिश,shigella
A04.0,Gut infection by coli of small children,छोटे बच्चों में ई. कोलाई दस्त,epec
A04.1,Travellers' diarrhoea by coli,यात्रा वाले दस्त,etec;traveller's diarrhoea
A04.3,Bloody diarrhoea by coli,ई. कोलाई से ख़ूनी दस्त,ehec
A04.5,Campylobacter diarrhoea,कैम्पाइलोबैक्टर दस्त,campylobacter
A04.9,Bacterial gut infection,आँत का जीवाणु संक्रमण,bacterial enteritis
A05.0,Food poisoning by Staphylococcus,स्टैफ़ से फ़ूड पॉइज़निंग,staph food poisoning
A05.1,Botulism,बोटुलिज़्म,botulism
A06.1,Long-standing amoebic bowel trouble,पुरानी अमीबी आँत की बीमारी,chronic amoebiasis
A06.4,Amoebic liver abscess,जिगर में अमीबी मवाद,ala;amoebic abscess
A06.9,Amoebiasis,अमीबा रोग,amoeba;amoebiasis
A07.2,Cryptosporidium diarrhoea,क्रिप्टोस्पोरिडियम दस्त,cryptosporidium
A08.1,Norovirus vomiting and diarrhoea,नोरोवायरस उल्टी-दस्त,norovirus
A08.4,Viral stomach upset,वायरल उल्टी-दस्त,viral gastroenteritis;viral ge
A15.3,Lung tuberculosis proved by other tests,जाँच से सिद्ध फेफड़े की टी.बी.,ptb confirmed
A15.4,Tuberculous chest nodes proved,छाती की गाँठ की सिद्ध टी.बी.,mediastinal tb
A15.5,Tuberculosis of windpipe or voice box,साँस नली की टी.बी.,laryngeal tb
A16.3,Tuberculous chest nodes without proof,छाती की गाँठ की टी.बी. बिना प्रमाण,hilar node tb
A16.5,Pleural tuberculosis without proof,फेफड़े की झिल्ली की टी.बी. बिना प्रमाण,tb effusion
A16.7,First lung tuberculosis in a child,बच्चे में पहली फेफड़े की टी.बी.,primary complex;primary tb
A17.1,Tuberculous lump of the brain coverings,दिमाग़ की झिल्ली में टी.बी. की गाँठ,meningeal tuberculoma
A17.8,Tuberculoma of the brain or spinal cord,दिमाग़ में टी.बी. की गाँठ,tuberculoma
A18.4,Skin tuberculosis,त्वचा की टी.बी.,lupus vulgaris;scrofuloderma
A18.5,Eye tuberculosis,आँख की टी.बी.,tb eye
A18.6,Ear tuberculosis,कान की टी.बी.,tb ear
A18.7,Adrenal tuberculosis,अधिवृक्क ग्रंथि की टी.बी.,adrenal tb
A18.8,Tuberculosis of another organ,दूसरे अंग की टी.बी.,tb pericardium
A19.0,Fresh miliary tuberculosis in one place,एक जगह की ताज़ी मिलियरी टी.बी.,miliary tb single site
A20.0,Bubonic plague,गिल्टी वाला प्लेग,plague
A20.9,Plague,प्लेग,plague
A21.9,Tularaemia,टुलारेमिया,tularaemia
A22.0,Anthrax of the skin,त्वचा का एंथ्रेक्स,malignant pustule
A24.4,Melioidosis,मेलिओइडोसिस,melioidosis
A25.9,Rat-bite fever,चूहे के काटने का बुख़ार,rat bite fever
A26.0,Erysipeloid of the hand,हाथ का एरिसिपेलॉइड,erysipeloid
A27.0,Leptospirosis with jaundice,पीलिया वाला लेप्टोस्पायरोसिस,weil;weils disease
A28.0,Pasteurella after a bite,काटने के बाद पास्चुरेला,pasteurella
A28.1,Cat-scratch disease,बिल्ली के नोचने का रोग,cat scratch
A30.0,Early leprosy with one vague patch,शुरुआती कुष्ठ का एक दाग़,indeterminate leprosy
A30.1,Tuberculoid leprosy,ट्यूबरकुलॉइड कुष्ठ,tt hansen;pb leprosy
A30.2,Borderline leprosy near tuberculoid,बॉर्डरलाइन ट्यूबरकुलॉइड कुष्ठ,bt hansen
A30.3,Mid-borderline leprosy,मध्य बॉर्डरलाइन कुष्ठ,bb hansen
A30.4,Borderline leprosy near lepromatous,बॉर्डरलाइन लेप्रोमेटस कुष्ठ,bl hansen
A30.5,Lepromatous leprosy,लेप्रोमेटस कुष्ठ,ll hansen;mb leprosy
A30.8,Leprosy of another kind,दूसरी तरह का कुष्ठ,neuritic leprosy
A31.0,Lung infection by other mycobacteria,फेफड़े में दूसरे माइकोबैक्टीरिया,ntm lung
A31.1,Skin infection by other mycobacteria,त्वचा में दूसरे माइकोबैक्टीरिया,fish tank granuloma;ntm skin
A32.9,Listeria infection,लिस्टीरिया,listeria
A33,Tetanus of the newborn,नवजात का टेटनस,neonatal tetanus
A34,Tetanus after childbirth or abortion,प्रसव के बाद टेटनस,obstetric tetanus
A36.0,Diphtheria of the throat,गले का डिप्थीरिया,faucial diphtheria;गलघोंटू
A37.0,Whooping cough by pertussis proved,सिद्ध काली खाँसी,pertussis;काली खाँसी
A39.2,Meningococci in the blood,ख़ून में मेनिंगोकोकस,meningococcaemia
A40.9,Streptococci in the blood,ख़ून में स्ट्रेप,strep sepsis
A41.0,Staphylococcus aureus in the blood,ख़ून में स्टैफ़,staph sepsis
A41.5,Sepsis by coliform and similar germs,ग्राम-नेगेटिव सेप्सिस,gram negative sepsis
A42.2,Actinomycosis of face and neck,चेहरे-गर्दन का एक्टिनोमाइकोसिस,lumpy jaw
A43.0,Nocardia of the lung,फेफड़े का नोकार्डिया,nocardia
A44.9,Bartonella infection,बार्टोनेला,bartonella
A48.0,Gas gangrene,गैस गैंग्रीन,gas gangrene
A48.1,Legionnaires' disease,लीजियोनेला निमोनिया,legionella
A48.3,Toxic shock,टॉक्सिक शॉक,tss
A49.9,Bacterial infection of unknown place,जीवाणु संक्रमण (जगह अज्ञात),bacterial infection
A50.9,Syphilis from birth,जन्मजात सिफ़लिस,congenital syphilis
A51.3,Secondary syphilis of skin,दूसरी अवस्था की त्वचा सिफ़लिस,secondary syphilis
A51.5,Early hidden syphilis,शुरुआती छिपी सिफ़लिस,early latent syphilis
A52.3,Syphilis of the nerves,नसों की सिफ़लिस,neurosyphilis
A52.8,Late hidden syphilis,पुरानी छिपी सिफ़लिस,late latent syphilis
A54.0,Gonorrhoea of the lower passages,निचले मार्ग का सूज़ाक,gonococcal urethritis;सूज़ाक
A55,Groin nodes by chlamydia,जाँघ की गाँठ वाला यौन रोग,lgv
A58,Donovanosis,डोनोवानोसिस,granuloma inguinale
A60.1,Herpes around the anus,गुदा के पास हर्पीज़,perianal herpes
A64,Sexually caught disease of unknown kind,यौन रोग,sti;std
A66.9,Yaws,यॉज़,yaws
A69.0,Gangrene of mouth and cheek,मुँह-गाल का सड़ना,noma
A69.1,Trench mouth,मसूड़ों का सड़ना,anug;vincent
A69.2,Lyme disease,लाइम रोग,lyme
A70,Psittacosis,तोते का बुख़ार,psittacosis
A71.9,Trachoma,रोहे,trachoma;रोहे
A74.0,Chlamydia of the eye,आँख का क्लैमाइडिया,inclusion conjunctivitis
A75.0,Epidemic typhus by lice,जूँ का टाइफ़स,louse typhus
A75.2,Flea typhus,पिस्सू का टाइफ़स,murine typhus
A75.9,Typhus of unknown kind,टाइफ़स बुख़ार,typhus
A77.1,Indian tick typhus,चिचड़ी का टाइफ़स,tick typhus;spotted fever
A77.9,Spotted fever,चकत्तेदार रिकेट्सिया बुख़ार,rickettsia
A78,Q fever,क्यू बुख़ार,q fever
A79.9,Rickettsial fever,रिकेट्सिया बुख़ार,rickettsial fever
A81.1,Late brain disease after measles,खसरे के बाद दिमाग़ी रोग,sspe
A82.1,Rabies from a dog in town,कुत्ते से रेबीज़,rabies dog;hydrophobia
A84.9,Tick-borne encephalitis,चिचड़ी से दिमाग़ी बुख़ार,tick encephalitis
A85.8,Viral encephalitis of a known kind,ज्ञात वायरल दिमाग़ी बुख़ार,viral encephalitis known
A86,Viral encephalitis,वायरल दिमाग़ी बुख़ार,viral encephalitis;दिमाग़ी बुख़ार
A87.0,Meningitis by enterovirus,एंटेरोवायरस मेनिंजाइटिस,enteroviral meningitis
A88.1,Epidemic vertigo,महामारी चक्कर,epidemic vertigo
A92.5,Zika fever,ज़ीका बुख़ार,zika
A94,Insect-borne virus fever,कीट से वायरल बुख़ार,arbovirus fever
A98.0,Crimean-Congo fever,क्रीमियन-कांगो बुख़ार,cchf
A98.2,Kyasanur Forest disease,क्यासनूर वन रोग,kfd;monkey fever
A98.5,Haemorrhagic fever with kidney trouble,हंता बुख़ार गुर्दे के साथ,hantavirus renal
B00.0,Eczema with herpes,एक्ज़िमा पर हर्पीज़,eczema herpeticum
B00.2,Herpes of mouth and gums,मुँह-मसूड़ों का हर्पीज़,herpetic gingivostomatitis
B00.4,Herpes of the brain,हर्पीज़ से दिमाग़ी बुख़ार,hse;herpes encephalitis
B00.5,Herpes of the eye,आँख का हर्पीज़,herpes keratitis;dendritic ulcer
B01.2,Chickenpox with pneumonia,चेचक के साथ निमोनिया,varicella pneumonia
B02.3,Shingles of the eye,आँख का दाद (हर्पीज़ ज़ोस्टर),hzo;zoster ophthalmicus
B02.7,Shingles over the whole body,पूरे शरीर पर ज़ोस्टर,disseminated zoster
B04,Monkeypox,मंकीपॉक्स,mpox
B05.0,Measles with brain inflammation,खसरे के साथ दिमाग़ी बुख़ार,measles encephalitis
B05.2,Measles with pneumonia,खसरे के साथ निमोनिया,measles pneumonia
B05.3,Measles with ear infection,खसरे के साथ कान का संक्रमण,measles otitis
B08.0,Orf or milker's nodule,पशु से हाथ की गाँठ,orf;milker nodule
B08.2,Roseola of infants,शिशु का रोज़ियोला,sixth disease;roseola
B08.3,Slapped-cheek rash,गाल लाल वाला वायरल चकत्ता,fifth disease;parvovirus rash
B08.5,Throat blisters by virus,गले के वायरल छाले,herpangina
B15.0,Hepatitis A with coma,हेपेटाइटिस ए में बेहोशी,fulminant hepatitis a
B16.2,Acute hepatitis B with coma,हेपेटाइटिस बी में बेहोशी,fulminant hepatitis b
B18.0,Chronic hepatitis B with delta,डेल्टा के साथ पुराना हेपेटाइटिस बी,hbv hdv
B18.9,Chronic viral hepatitis,पुराना वायरल हेपेटाइटिस,chronic hepatitis
B20.0,HIV with tuberculosis,एच.आई.वी. के साथ टी.बी.,hiv tb
B20.4,HIV with thrush,एच.आई.वी. के साथ फफूँद,hiv candidiasis
B20.6,HIV with Pneumocystis pneumonia,एच.आई.वी. के साथ पीसीपी निमोनिया,pcp;pjp
B22.2,Wasting with HIV,एच.आई.वी. में शरीर गलना,hiv wasting;slim disease
B23.0,First illness after HIV infection,एच.आई.वी. का पहला बुख़ार,acute hiv
B25.9,Cytomegalovirus disease,सीएमवी रोग,cmv
B26.0,Mumps with swollen testis,कनफेड़ के साथ अंडकोष की सूजन,mumps orchitis
B26.1,Mumps with meningitis,कनफेड़ के साथ मेनिंजाइटिस,mumps meningitis
B30.0,Adenovirus of the cornea,आँख का एडिनोवायरस,ekc
B30.9,Viral conjunctivitis,वायरल आँख आना,eye flu;आँख आना
B33.2,Viral heart inflammation,वायरल दिल की सूजन,viral carditis
B34.1,Enterovirus infection,एंटेरोवायरस संक्रमण,enterovirus
B34.2,Coronavirus infection of unknown place,कोरोनावायरस संक्रमण,coronavirus
B35.5,Tile-like ringworm,परतदार दाद,tinea imbricata
B35.9,Ringworm of unknown place,दाद,tinea;दाद
B36.1,Dark palm fungus,हथेली का काला फफूँद,tinea nigra
B36.2,White piedra of hair,बालों का सफ़ेद फफूँद,white piedra
B36.9,Surface fungus of skin,त्वचा का ऊपरी फफूँद,superficial mycosis
B37.1,Candida of the lung,फेफड़े का कैंडिडा,candida lung
B37.4,Candida of bladder or glans,मूत्र मार्ग का कैंडिडा,candida balanitis
B37.6,Candida of a heart valve,हृदय वाल्व का कैंडिडा,candida endocarditis
B37.7,Candida in the blood,ख़ून में कैंडिडा,candidaemia
B38.9,Valley fever fungus,कॉक्सिडिओइड फफूँद,coccidioidomycosis
B39.4,Histoplasma infection,हिस्टोप्लाज़्मा,histoplasmosis
B42.1,Sporotrichosis along the lymph line,लसीका रेखा पर स्पोरोट्राइकोसिस,lymphocutaneous sporotrichosis
B42.9,Sporotrichosis,स्पोरोट्राइकोसिस,sporotrichosis
B43.0,Wart-like deep skin fungus,मस्से जैसा गहरा फफूँद,chromoblastomycosis
B44.1,Aspergillus of the lung,फेफड़े का एस्परजिलस,aspergilloma
B45.1,Cryptococcus of the brain coverings,क्रिप्टोकोकस मेनिंजाइटिस,cryptococcal meningitis
B46.1,Black fungus of nose and brain,नाक-दिमाग़ का काला फफूँद,rhinocerebral mucormycosis;rocm
B47.0,Madura foot by fungus,फफूँद का मदुरा पैर,eumycetoma
B47.1,Madura foot by bacteria,जीवाणु का मदुरा पैर,actinomycetoma
B47.9,Madura foot,मदुरा पैर,mycetoma
B48.1,Nose growth by Rhinosporidium,नाक का राइनोस्पोरिडियम,rhinosporidiosis
B49,Fungal infection of unknown kind,फफूँद संक्रमण,mycosis
B50.0,Brain malaria,दिमाग़ी मलेरिया,cerebral malaria
B50.8,Severe falciparum malaria,गंभीर फ़ाल्सीपेरम मलेरिया,severe malaria
B53.0,Ovale malaria,ओवेल मलेरिया,ovale
B55.1,Skin leishmaniasis,त्वचा का लीशमैनिया,oriental sore;cutaneous leishmaniasis
B55.9,Leishmaniasis of unknown kind,लीशमैनिया,leishmaniasis
B58.0,Toxoplasma of the eye,आँख का टॉक्सोप्लाज़्मा,toxo retinitis
B58.2,Toxoplasma of the brain,दिमाग़ का टॉक्सोप्लाज़्मा,toxo brain
B65.9,Bilharzia,बिलहार्ज़िया,schistosomiasis
B66.3,Liver fluke of sheep,भेड़ का जिगर कीड़ा,fasciola
B66.4,Lung fluke,फेफड़े का कीड़ा,paragonimus
B67.0,Hydatid of the liver,जिगर का हाइडैटिड,hydatid liver
B67.1,Hydatid of the lung,फेफड़े का हाइडैटिड,hydatid lung
B68.0,Pork tapeworm in the gut,सूअर का फीताकृमि,taenia solium
B68.1,Beef tapeworm in the gut,गाय का फीताकृमि,taenia saginata
B69.1,Tapeworm cysts in the eye,आँख में सिस्टीसर्कस,ocular cysticercosis
B69.9,Cysticercosis,सिस्टीसर्कोसिस,cysticercosis
B70.0,Fish tapeworm,मछली का फीताकृमि,diphyllobothrium
B73,River blindness,ओंकोसर्का,onchocerciasis
B74.0,Filariasis by Bancroft's worm,बैंक्रॉफ़्ट फ़ाइलेरिया,bancroftian;हाथीपाँव
B75,Trichinella worm in muscle,मांस का त्रिकीनेला कीड़ा,trichinosis
B76.0,Hookworm by Ancylostoma,एंकाइलोस्टोमा कृमि,ancylostoma
B77.0,Roundworm with bowel trouble,पेट के कीड़े से आँत की परेशानी,ascaris obstruction
B78.9,Threadworm Strongyloides,स्ट्रॉन्जिलॉइड्स,strongyloides
B79,Whipworm,व्हिपवर्म,trichuris
B81.0,Anisakis from raw fish,कच्ची मछली का कीड़ा,anisakis
B83.0,Worms wandering in the organs,अंगों में घूमते कीड़े,visceral larva migrans
B83.4,Leech inside nose or throat,नाक या गले में जोंक,leech;जोंक
B85.1,Body lice,शरीर की जूँ,body lice;चीलर
B85.3,Crab lice,जघन की जूँ,pubic lice;pthirus
B87.1,Maggots in a wound,घाव में कीड़े,wound myiasis
B87.3,Maggots in nose or throat,नाक में कीड़े,nasal myiasis
B87.4,Maggots in the ear,कान में कीड़े,aural myiasis
B88.1,Sand flea in the skin,त्वचा में रेत का पिस्सू,tungiasis
B88.3,Leech on the skin,त्वचा पर जोंक,leech bite
B88.9,Mites or insects on the skin,त्वचा पर परजीवी,infestation
B89,Parasite of unknown kind,परजीवी रोग,parasite
B90.0,Effects of old brain tuberculosis,पुरानी दिमाग़ी टी.बी. का असर,sequelae tbm
B90.2,Effects of old bone tuberculosis,पुरानी हड्डी टी.बी. का असर,old potts
B90.9,Effects of old lung tuberculosis,पुरानी फेफड़े की टी.बी. का असर,post tb sequelae;old ptb
B91,Effects of old polio,पुराने पोलियो का असर,post polio residual paralysis;pprp
B92,Effects of old leprosy,पुराने कुष्ठ का असर,leprosy deformity
B94.1,Effects of old viral encephalitis,पुराने दिमाग़ी बुख़ार का असर,post encephalitis
B98.0,Helicobacter pylori as the cause,एच. पाइलोरी के कारण,h pylori
`;
