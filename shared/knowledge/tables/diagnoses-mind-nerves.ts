/** Mind and behaviour, brain and nerves. Columns: code of ICD-10, English, Hindi, what people call it. */
export const mindNerveDiagnosesCsv = `
F00.0,Alzheimer's dementia beginning early,जल्दी शुरू अल्ज़ाइमर भूलना,early onset alzheimer
F00.1,Alzheimer's dementia beginning late,देर से शुरू अल्ज़ाइमर भूलना,late onset alzheimer
F01.1,Dementia from many small strokes,कई छोटे लकवों से भूलना,multi infarct dementia
F02.3,Dementia in Parkinson's disease,पार्किंसन में भूलना,pdd
F02.8,Dementia in another disease,दूसरी बीमारी में भूलना,dementia other disease
F04,Loss of memory from brain disease,दिमाग़ी रोग से याददाश्त जाना,organic amnesia
F05.0,Delirium without dementia,बिना भूलने के रोग के सन्निपात,delirium acute;सन्निपात
F05.1,Delirium on top of dementia,भूलने के रोग में सन्निपात,delirium on dementia
F06.2,Psychosis from a body illness,शारीरिक रोग से मनोविकृति,organic psychosis
F06.4,Anxiety from a body illness,शारीरिक रोग से घबराहट,organic anxiety
F06.7,Mild memory trouble,हल्की याददाश्त की कमी,mci
F07.0,Change of character from brain disease,दिमाग़ी रोग से स्वभाव बदलना,organic personality change
F10.0,Drunkenness,शराब का नशा,alcohol intoxication
F10.6,Memory loss from alcohol,शराब से याददाश्त जाना,korsakoff
F10.7,Late mental effects of alcohol,शराब का देर का मानसिक असर,alcohol dementia
F11.0,Opioid intoxication,अफ़ीम का नशा,opioid overdose;चिट्टा
F11.1,Harmful use of opioids,अफ़ीम का नुकसानदेह सेवन,heroin abuse
F12.0,Cannabis intoxication,भाँग का नशा,bhang;cannabis intoxication
F12.1,Harmful use of cannabis,भाँग-गाँजे का नुकसानदेह सेवन,ganja;charas
F12.5,Psychosis from cannabis,भाँग-गाँजे से मनोविकृति,cannabis psychosis
F13.1,Harmful use of sleeping pills,नींद की गोली का नुकसानदेह सेवन,benzodiazepine abuse
F13.3,Withdrawal of sleeping pills,नींद की गोली छोड़ने के लक्षण,benzodiazepine withdrawal
F14.2,Cocaine dependence,कोकीन की लत,cocaine
F15.2,Stimulant dependence,उत्तेजक नशे की लत,amphetamine dependence
F17.1,Harmful use of tobacco,तंबाकू का नुकसानदेह सेवन,smoking;khaini
F17.3,Tobacco withdrawal,तंबाकू छोड़ने के लक्षण,nicotine withdrawal
F19.1,Harmful use of several drugs,कई नशों का नुकसानदेह सेवन,polysubstance abuse
F20.1,Disorganised schizophrenia,बिखरा हुआ सिज़ोफ्रेनिया,hebephrenic schizophrenia
F20.2,Catatonic schizophrenia,जकड़न वाला सिज़ोफ्रेनिया,catatonia
F20.3,Schizophrenia of mixed kind,मिला-जुला सिज़ोफ्रेनिया,undifferentiated schizophrenia
F20.5,Schizophrenia with what is left of it,बचा हुआ सिज़ोफ्रेनिया,residual schizophrenia
F21,Odd and withdrawn mind,अजीब और अलग स्वभाव,schizotypal
F22.8,Lasting delusion of another kind,दूसरी तरह का पक्का वहम,delusional parasitosis
F23.0,Changing psychosis without schizophrenia signs,बदलती तीव्र मनोविकृति,acute polymorphic psychosis;atpd
F23.1,Changing psychosis with schizophrenia signs,सिज़ोफ्रेनिया लक्षण वाली तीव्र मनोविकृति,acute polymorphic schizophrenia like
F23.2,Acute psychosis like schizophrenia,सिज़ोफ्रेनिया जैसी तीव्र मनोविकृति,acute schizophrenia like
F24,Delusion shared by two,दो लोगों का एक वहम,folie a deux
F25.0,Schizoaffective with mania,उन्माद के साथ सिज़ोअफ़ेक्टिव,schizoaffective manic
F25.1,Schizoaffective with depression,अवसाद के साथ सिज़ोअफ़ेक्टिव,schizoaffective depressive
F30.0,Mild high mood,हल्का उन्माद,hypomania
F30.1,Mania without psychosis,बिना मनोविकृति उन्माद,mania without psychotic symptoms
F30.2,Mania with psychosis,मनोविकृति के साथ उन्माद,mania with psychotic symptoms
F31.0,Bipolar with mild high mood,बाइपोलर में हल्का उन्माद,bpad hypomanic
F31.2,Bipolar with mania and psychosis,बाइपोलर में उन्माद और मनोविकृति,bpad manic psychotic
F31.4,Bipolar with severe depression,बाइपोलर में गंभीर अवसाद,bpad severe depression
F31.5,Bipolar with psychotic depression,बाइपोलर में मनोविकृति वाला अवसाद,bpad psychotic depression
F31.6,Bipolar with mixed mood,बाइपोलर में मिला मूड,bpad mixed
F31.7,Bipolar and well now,बाइपोलर अभी ठीक,bpad remission
F33.0,Recurrent depression now mild,बार-बार का अवसाद अभी हल्का,rdd mild
F33.1,Recurrent depression now moderate,बार-बार का अवसाद अभी मध्यम,rdd moderate
F33.2,Recurrent depression now severe,बार-बार का अवसाद अभी गंभीर,rdd severe
F33.3,Recurrent depression with psychosis,बार-बार का अवसाद मनोविकृति के साथ,rdd psychotic
F33.4,Recurrent depression and well now,बार-बार का अवसाद अभी ठीक,rdd remission
F40.9,Fear disorder,डर का रोग,phobia
F41.3,Mixed anxiety of another kind,दूसरी मिली-जुली घबराहट,mixed anxiety
F41.9,Anxiety,घबराहट,anxiety;घबराहट
F42.0,Obsessive thoughts mostly,ज़्यादातर बार-बार के विचार,obsessions
F42.1,Compulsive acts mostly,ज़्यादातर बार-बार के काम,compulsions
F42.2,Obsessions and compulsions together,विचार और काम दोनों बार-बार,ocd mixed
F44.0,Memory lost by stress,तनाव से याददाश्त जाना,dissociative amnesia
F44.2,Stupor of stress,तनाव से सुन्न होना,dissociative stupor
F44.3,Trance or possession,देवता या भूत आना,possession;trance
F44.4,Limb that does not move from stress,तनाव से हाथ-पैर न चलना,conversion;functional weakness
F44.6,Numbness of stress,तनाव से सुन्नपन,dissociative anaesthesia
F44.7,Mixed dissociative disorder,मिला-जुला डिसोसिएटिव,mixed conversion
F45.1,Body complaints of the mind of unsure kind,मन से शारीरिक शिकायतें,undifferentiated somatoform
F45.3,Heart or gut trouble of the mind,मन से धड़कन या पेट की परेशानी,somatoform autonomic
F45.8,Belching or itching of the mind,मन से डकार या खुजली,psychogenic itch
F48.1,Feeling unreal,अवास्तविक लगना,depersonalisation
F48.8,Worry about losing semen,धात की चिंता,dhat;धात
F50.1,Anorexia not of the whole picture,अधूरा एनोरेक्सिया,atypical anorexia
F50.5,Vomiting of the mind,मन से उल्टी,psychogenic vomiting
F50.9,Eating disorder,खाने का विकार,eating disorder
F51.1,Too much sleep of the mind,मन से ज़्यादा नींद,hypersomnia psych
F51.2,Sleep at the wrong hours,नींद का समय उल्टा,sleep wake disorder
F51.3,Sleepwalking,नींद में चलना,somnambulism
F51.4,Night terrors,रात का डर,night terror
F52.3,No climax,चरम सुख न होना,anorgasmia
F52.5,Vagina closing by fear,डर से योनि बंद होना,vaginismus
F52.6,Pain in intercourse of the mind,मन से संबंध में दर्द,psychogenic dyspareunia
F53.0,Mild low mood after birth,प्रसव के बाद हल्का अवसाद,postpartum depression;ppd
F53.1,Severe mental illness after birth,प्रसव के बाद गंभीर मानसिक रोग,postpartum psychosis
F54,Mind making a body disease worse,मन से शारीरिक रोग बढ़ना,psychological factors
F55,Taking needless medicines,बेवजह दवा लेना,laxative abuse
F59,Behaviour changed with body trouble,शारीरिक कारण से व्यवहार बदलना,behavioural syndrome
F60.0,Suspicious personality,शक्की स्वभाव,paranoid personality
F60.1,Withdrawn personality,अकेला रहने का स्वभाव,schizoid
F60.2,Personality against rules,समाज-विरोधी स्वभाव,antisocial
F60.4,Dramatic personality,नाटकीय स्वभाव,histrionic
F60.5,Perfectionist personality,हद से ज़्यादा नियम का स्वभाव,anankastic
F60.6,Fearful personality,डरने का स्वभाव,avoidant
F60.7,Dependent personality,दूसरों पर निर्भर स्वभाव,dependent personality
F60.9,Personality disorder,स्वभाव का विकार,personality disorder
F62.0,Changed person after catastrophe,विपत्ति के बाद स्वभाव बदलना,enduring personality change
F63.1,Setting fires,आग लगाने की आदत,pyromania
F63.2,Stealing by urge,चोरी की आदत,kleptomania
F64.0,Wish to live as the other sex,दूसरे लिंग में जीने की इच्छा,transsexualism;gender incongruence
F66.1,Troubled by own orientation,यौन रुझान से परेशानी,egodystonic
F68.1,Making symptoms on purpose,जानकर लक्षण बनाना,factitious disorder
F70.1,Mild intellectual disability with behaviour trouble,हल्की बौद्धिक कमी व्यवहार के साथ,mild mr with behaviour
F73,Profound intellectual disability,अति गंभीर बौद्धिक कमी,profound id
F79,Intellectual disability of unsure degree,बौद्धिक कमी,mr;id
F80.0,Unclear sounds of speech,उच्चारण साफ़ नहीं,articulation disorder
F80.2,Child not understanding speech,बच्चा बात न समझे,receptive language disorder
F80.3,Speech lost with fits,दौरों के साथ बोली जाना,landau kleffner
F81.0,Reading disorder,पढ़ने में कठिनाई,dyslexia
F81.1,Spelling disorder,वर्तनी में कठिनाई,dysgraphia
F81.2,Arithmetic disorder,गणित में कठिनाई,dyscalculia
F84.1,Autism not of the whole picture,अधूरा ऑटिज़्म,atypical autism
F84.2,Rett syndrome,रेट सिंड्रोम,rett
F84.3,Child losing learnt abilities,सीखी बातें भूलता बच्चा,disintegrative disorder
F84.5,Asperger syndrome,एस्परगर सिंड्रोम,asperger
F88,Delay of all development,पूरे विकास में देरी,gdd;global developmental delay
F89,Developmental disorder,विकास का विकार,developmental disorder
F90.1,Hyperactive child with conduct trouble,अति चंचल और उद्दंड बच्चा,hyperkinetic conduct
F91.0,Conduct trouble at home only,केवल घर में उद्दंडता,conduct disorder family
F92.0,Conduct trouble with depression,उद्दंडता के साथ अवसाद,depressive conduct
F93.1,Fears of childhood,बचपन का डर,childhood phobia
F93.2,Shyness of childhood,बचपन की झिझक,childhood social anxiety
F93.3,Jealous of the younger one,छोटे भाई-बहन से जलन,sibling rivalry
F94.1,Child that trusts nobody,भरोसा न करने वाला बच्चा,reactive attachment
F95.0,Passing tics,कुछ दिन के झटके,transient tic
F95.1,Lasting tics of movement or voice,पुराने टिक,chronic tic
F95.9,Tics,टिक,tic
F98.2,Feeding disorder of small children,छोटे बच्चे के खाने का विकार,infant feeding disorder;rumination
F98.4,Rocking and head banging,झूलना और सिर पटकना,stereotypic movement
F98.8,Nail biting or thumb sucking,नाखून चबाना या अँगूठा चूसना,nail biting;thumb sucking
F99,Mental illness,मानसिक रोग,mental disorder
G00.1,Meningitis by pneumococci,न्यूमोकोकस मेनिंजाइटिस,pneumococcal meningitis
G00.9,Bacterial meningitis,जीवाणु मेनिंजाइटिस,bacterial meningitis;pyogenic meningitis
G04.0,Brain inflammation after infection or vaccine,संक्रमण के बाद दिमाग़ की सूजन,adem
G05.1,Brain inflammation in a viral disease,वायरल रोग में दिमाग़ की सूजन,encephalitis in viral disease
G06.0,Abscess of the brain,दिमाग़ में मवाद,brain abscess
G06.1,Abscess of the spinal canal,रीढ़ में मवाद,spinal abscess
G08,Clot of the brain's veins,दिमाग़ की नस में थक्का,cvt;cvst;cortical vein thrombosis
G09,Effects of an old brain infection,पुराने दिमाग़ी संक्रमण का असर,post meningitic sequelae
G10,Huntington's disease,हंटिंगटन रोग,huntington;chorea
G11.1,Unsteady gait beginning early,जल्दी शुरू असंतुलन,friedreich
G11.2,Unsteady gait beginning late,देर से शुरू असंतुलन,sca
G12.0,Infant muscle wasting,शिशु की मांसपेशी सूखना,sma 1;werdnig hoffmann
G12.1,Inherited muscle wasting,वंशानुगत मांसपेशी सूखना,sma
G12.2,Motor neurone disease,मोटर न्यूरॉन रोग,mnd;als
G21.0,Stiff fever from a mind medicine,मानसिक दवा से जकड़न-बुख़ार,nms
G21.4,Parkinsonism of vessels,नसों से पार्किंसन जैसा रोग,vascular parkinsonism
G23.1,Falling and fixed gaze,नज़र अटकना और गिरना,psp
G24.3,Twisted neck,गर्दन टेढ़ी होना,torticollis;cervical dystonia
G24.4,Twitching mouth and eyes,मुँह-आँख की ऐंठन,meige
G24.5,Closing eyelids,पलकें फड़कना-बंद होना,blepharospasm
G24.8,Late movements from mind medicines,मानसिक दवा से देर की हरकतें,tardive dyskinesia
G25.1,Tremor from a medicine,दवा से कंपन,drug tremor
G25.5,Dancing movements,हाथ-पैर की नाचती हरकतें,chorea other
G25.6,Tics from a medicine,दवा से टिक,drug tic
G30.0,Alzheimer's disease beginning early,अल्ज़ाइमर रोग जल्दी शुरू,alzheimer early
G31.0,Frontal brain shrinking,दिमाग़ के आगे का सिकुड़ना,ftd;pick
G31.2,Brain damage from alcohol,शराब से दिमाग़ को नुकसान,alcoholic cerebellar
G36.0,Optic nerve and cord inflamed,आँख की नस और रीढ़ की सूजन,nmo;devic
G37.3,Cord inflamed across,रीढ़ की आड़ी सूजन,transverse myelitis;atm
G40.0,Harmless epilepsy of childhood,बचपन की साधारण मिर्गी,rolandic epilepsy
G40.1,Focal fits with awareness,होश में आंशिक दौरे,simple partial seizure
G40.4,Fits of infants with jerks,शिशु के झटके वाले दौरे,west;infantile spasms;lennox
G40.5,Fits by alcohol or lack of sleep,शराब या जागने से दौरे,alcohol seizure
G40.6,Big fits of unsure kind,बड़े दौरे,gtcs
G41.0,Fits without pause,लगातार दौरे,convulsive status;gcse
G43.0,Migraine without aura,बिना आभा का माइग्रेन,common migraine
G43.2,Migraine that does not stop,न रुकने वाला माइग्रेन,status migrainosus
G43.3,Migraine with stroke or weakness,कमज़ोरी वाला माइग्रेन,complicated migraine
G44.1,Headache of vessels,नसों का सिरदर्द,vascular headache
G44.3,Headache after head injury,सिर की चोट के बाद सिरदर्द,post traumatic headache
G45.0,Short loss of blood at the back of the brain,दिमाग़ के पीछे ख़ून की कमी,vbi
G45.3,Short blindness of one eye,एक आँख का थोड़ी देर अंधापन,amaurosis fugax
G45.4,Short loss of all memory,थोड़ी देर याददाश्त जाना,tga
G46.3,Stroke of the brain stem,दिमाग़ के तने का लकवा,brainstem stroke;wallenberg
G47.1,Too much sleep,ज़्यादा नींद,hypersomnia
G47.2,Sleep clock shifted,नींद की घड़ी बिगड़ना,circadian sleep
G50.1,Face pain of unsure kind,चेहरे का अस्पष्ट दर्द,atypical facial pain
G51.2,Swollen face with fissured tongue,चेहरे की सूजन और फटी जीभ,melkersson
G51.3,Half-face twitching,आधे चेहरे का फड़कना,hemifacial spasm
G52.1,Throat-nerve pain,गले की नस का दर्द,glossopharyngeal neuralgia
G53.0,Face pain after shingles,ज़ोस्टर के बाद चेहरे का दर्द,phn face
G54.0,Arm-nerve bundle,बाँह की नसों का गुच्छा,brachial plexus;tos
G54.4,Lower-back nerve root,कमर की नस दबना,lumbosacral radiculopathy
G54.6,Phantom limb pain,कटे अंग का दर्द,phantom pain
G56.1,Middle nerve of the arm,बाँह की बीच की नस,median nerve
G56.2,Funny-bone nerve,कोहनी की नस,ulnar nerve;cubital tunnel
G56.3,Wrist drop,कलाई गिरना,radial nerve;wrist drop
G57.3,Foot drop,पंजा गिरना,foot drop;peroneal nerve
G57.5,Ankle tunnel nerve,टखने की नस दबना,tarsal tunnel
G57.6,Nerve lump between toes,उँगलियों के बीच नस की गाँठ,morton
G58.0,Nerve pain between ribs,पसली की नस का दर्द,intercostal neuralgia
G58.7,Several single nerves ill,कई अकेली नसों का रोग,mononeuritis multiplex
G60.0,Inherited nerve disease of the legs,वंशानुगत नसों का रोग,cmt;hmsn
G61.8,Long-lasting nerve inflammation,पुरानी नसों की सूजन,cidp
G62.0,Nerve disease from a medicine,दवा से नसों का रोग,inh neuropathy;chemo neuropathy
G62.1,Nerve disease from alcohol,शराब से नसों का रोग,alcoholic neuropathy
G63.2,Nerve disease of diabetes,मधुमेह से नसों का रोग,dpn
G70.2,Inherited muscle tiring,वंशानुगत मांसपेशी थकान,congenital myasthenia
G71.1,Muscles slow to let go,मांसपेशी देर से ढीली,myotonic dystrophy
G71.2,Floppy muscles from birth,जन्म से ढीली मांसपेशी,congenital myopathy
G72.0,Muscle disease from a medicine,दवा से मांसपेशी रोग,statin myopathy
G72.3,Weakness that comes and goes with potassium,पोटैशियम से आती-जाती कमज़ोरी,periodic paralysis;hpp
G80.0,Stiff palsy of all limbs from birth,जन्म से चारों अंग जकड़े,spastic quadriplegia
G80.1,Stiff palsy of the legs from birth,जन्म से पैर जकड़े,spastic diplegia
G80.2,Stiff palsy of one side from birth,जन्म से एक तरफ़ जकड़न,spastic hemiplegia
G80.3,Writhing palsy from birth,जन्म से मरोड़ती हरकतें,dyskinetic cp
G80.4,Unsteady palsy from birth,जन्म से असंतुलन,ataxic cp
G82.4,Stiff weakness of all limbs,चारों अंगों की जकड़न-कमज़ोरी,quadriparesis
G83.1,One leg weak,एक पैर कमज़ोर,monoparesis leg
G83.2,One arm weak,एक बाँह कमज़ोर,monoparesis arm
G83.4,Saddle numb and bladder lost,सीट सुन्न और पेशाब रुकना,cauda equina
G90.0,Fainting by the neck nerve,गर्दन की नस से बेहोशी,carotid sinus syncope
G90.2,Small pupil and drooping lid,छोटी पुतली और झुकी पलक,horner
G91.0,Open water on the brain,खुला हाइड्रोसेफ़ेलस,communicating hydrocephalus
G91.1,Blocked water on the brain,रुका हाइड्रोसेफ़ेलस,obstructive hydrocephalus
G91.2,Water on the brain with normal pressure,सामान्य दबाव वाला हाइड्रोसेफ़ेलस,nph
G93.0,Cyst in the brain,दिमाग़ में पानी की थैली,arachnoid cyst
G93.1,Brain hurt by lack of oxygen,ऑक्सीजन की कमी से दिमाग़ को चोट,hypoxic brain injury
G93.3,Long tiredness after a virus,वायरस के बाद लंबी थकान,cfs;chronic fatigue
G93.4,Brain confused by another illness,दूसरी बीमारी से दिमाग़ उलझा,encephalopathy;metabolic encephalopathy
G93.5,Brain pushed down,दिमाग़ पर दबाव,coning
G93.6,Swollen brain,दिमाग़ में सूजन,cerebral oedema
G93.7,Brain and liver failing in a child,बच्चे का दिमाग़-जिगर रोग,reye
G95.0,Hollow in the spinal cord,रीढ़ में खोखलापन,syringomyelia
G95.2,Cord pressed,रीढ़ की नस दबी,cord compression;compressive myelopathy
G97.1,Headache after a needle in the back,कमर में सुई के बाद सिरदर्द,pdph
`;
