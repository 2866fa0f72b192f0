/** Kidney and urine, women, pregnancy and birth, the newborn, what one is born with. Columns as in the others. */
export const womenNewbornDiagnosesCsv = `
N00.9,Sudden nephritis,गुर्दे की अचानक सूजन,agn;psgn
N01.9,Fast-worsening nephritis,तेज़ी से बिगड़ती गुर्दे की सूजन,rpgn
N02.8,Blood in urine with IgA,आईजीए वाला ख़ूनी पेशाब,iga nephropathy
N04.0,Nephrotic of slight change,हल्के बदलाव का नेफ़्रोटिक,mcd;minimal change
N08.3,Kidney of diabetes,मधुमेह का गुर्दा,dn
N11.0,Long kidney infection with reflux,रिफ़्लक्स से पुराना गुर्दा संक्रमण,reflux nephropathy
N11.9,Long kidney inflammation between tubules,गुर्दे की पुरानी अंदरूनी सूजन,ctin
N12,Kidney inflammation between tubules,गुर्दे की अंदरूनी सूजन,pyelonephritis unspecified
N13.0,Swollen kidney by a tight outlet,मुँह तंग होने से गुर्दा सूजा,puj obstruction
N13.2,Swollen kidney by a stone,पथरी से गुर्दा सूजा,hydronephrosis stone
N13.6,Pus in a blocked kidney,रुके गुर्दे में मवाद,pyonephrosis
N14.1,Kidney hurt by a medicine,दवा से गुर्दे को चोट,analgesic nephropathy
N15.1,Abscess beside the kidney,गुर्दे के पास मवाद,perinephric abscess
N17.0,Kidney failing suddenly by dead tubules,नलिकाओं से गुर्दा अचानक फेल,atn
N18.1,Kidney disease stage 1,गुर्दे की बीमारी चरण 1,ckd 1
N18.2,Kidney disease stage 2,गुर्दे की बीमारी चरण 2,ckd 2
N18.3,Kidney disease stage 3,गुर्दे की बीमारी चरण 3,ckd 3
N18.4,Kidney disease stage 4,गुर्दे की बीमारी चरण 4,ckd 4
N19,Kidney failure of unsure length,गुर्दा फेल,renal failure
N20.2,Stones of kidney and ureter,गुर्दे और नली दोनों में पथरी,renal and ureteric calculi
N21.0,Bladder stone,मूत्राशय की पथरी,bladder stone
N21.1,Urethra stone,पेशाब की नली की पथरी,urethral stone
N25.1,Urine of diabetes insipidus by the kidney,गुर्दे का डायबिटीज़ इन्सिपिडस,ndi
N25.8,Kidney tubules that lose acid balance,गुर्दे का अम्ल विकार,rta
N26,Shrunken kidney,सिकुड़ा गुर्दा,contracted kidney
N27.0,Small kidney of one side,एक छोटा गुर्दा,small kidney
N30.1,Painful bladder without germs,बिना कीटाणु दर्द वाला मूत्राशय,interstitial cystitis
N30.2,Long bladder inflammation,मूत्राशय की पुरानी सूजन,chronic cystitis
N30.4,Bladder inflamed by radiation,सिकाई से मूत्राशय की सूजन,radiation cystitis
N31.9,Bladder without nerve control,नसों से मूत्राशय बेकाबू,neurogenic bladder
N32.0,Tight bladder neck,मूत्राशय का मुँह तंग,bladder neck obstruction
N32.1,Leak between bladder and bowel,मूत्राशय-आँत के बीच रास्ता,vesicoenteric fistula
N32.8,Overactive bladder,बार-बार पेशाब का दबाव,oab
N34.0,Abscess beside the urethra,पेशाब की नली के पास मवाद,periurethral abscess
N35.0,Tight urethra after injury,चोट के बाद तंग नली,traumatic stricture
N36.2,Red lump at the urethra,पेशाब के मुँह पर लाल गाँठ,urethral caruncle
N39.1,Protein in urine that stays,बना रहने वाला प्रोटीन,persistent proteinuria
N39.2,Protein in urine on standing,खड़े होने पर प्रोटीन,orthostatic proteinuria
N39.4,Other leak of urine,पेशाब का दूसरा रिसाव,urge incontinence
N41.0,Sudden prostate infection,प्रोस्टेट का अचानक संक्रमण,acute prostatitis
N41.1,Long prostate infection,प्रोस्टेट का पुराना संक्रमण,chronic prostatitis
N43.4,Cyst above the testis,अंडकोष के ऊपर थैली,spermatocele
N48.0,White patch of the penis,लिंग पर सफ़ेद धब्बा,bxo;leukoplakia penis
N48.3,Erection that does not end,न उतरने वाला तनाव,priapism
N48.6,Bent penis,टेढ़ा लिंग,peyronie
N49.2,Inflamed scrotum,अंडकोष थैली का संक्रमण,fournier;scrotal abscess
N50.8,Pain of the testis,अंडकोष का दर्द,orchialgia
N60.0,Single breast cyst,स्तन की एक थैली,breast cyst
N60.2,Fibrous breast,स्तन की रेशेदार गाँठ,fibroadenosis
N64.0,Cracked nipple not in feeding,निप्पल फटना (स्तनपान बिना),nipple fissure
N64.5,Nipple drawn in or discharging,निप्पल धँसा या बहता,nipple discharge;retracted nipple
N70.0,Sudden tube and ovary infection,नली-अंडाशय का अचानक संक्रमण,acute salpingitis;tubo ovarian abscess
N70.1,Long tube and ovary infection,नली-अंडाशय का पुराना संक्रमण,hydrosalpinx
N71.0,Sudden womb infection,बच्चेदानी का अचानक संक्रमण,endometritis;pyometra
N73.0,Sudden pelvic infection,पेड़ू का अचानक संक्रमण,acute pid
N73.1,Long pelvic infection,पेड़ू का पुराना संक्रमण,chronic pid
N74.1,Tuberculosis of the female organs,स्त्री अंगों की टी.बी.,genital tb
N75.1,Bartholin abscess,बार्थोलिन फोड़ा,bartholin abscess
N76.1,Long vaginal infection,योनि का पुराना संक्रमण,chronic vaginitis;recurrent bv
N76.2,Sudden vulva inflammation,योनि द्वार की अचानक सूजन,vulvitis
N76.4,Boil of the vulva,योनि द्वार का फोड़ा,vulval abscess
N80.0,Lining inside the womb muscle,बच्चेदानी की मांसपेशी में अस्तर,adenomyosis
N80.1,Chocolate cyst of the ovary,अंडाशय की चॉकलेट थैली,endometrioma
N81.0,Urethra bulging,पेशाब नली का उभार,urethrocele
N81.1,Bladder bulging,मूत्राशय का उभार,cystocele
N81.2,Womb partly out,बच्चेदानी आंशिक बाहर,uv prolapse grade 2
N81.3,Womb wholly out,बच्चेदानी पूरी बाहर,procidentia
N81.6,Rectum bulging,मलाशय का उभार,rectocele
N82.0,Leak between bladder and vagina,मूत्राशय-योनि रास्ता,vvf
N82.3,Leak between bowel and vagina,आँत-योनि रास्ता,rvf
N83.0,Cyst of a follicle,अंडाशय की फ़ॉलिकल थैली,follicular cyst
N83.1,Cyst of the yellow body,पीत पिंड की थैली,corpus luteum cyst
N83.5,Twisted ovary,अंडाशय मरोड़,ovarian torsion
N84.1,Polyp of the cervix,बच्चेदानी मुँह का पॉलिप,cervical polyp
N85.4,Womb lying wrongly,बच्चेदानी की ग़लत स्थिति,retroverted uterus
N85.7,Blood held in the womb,बच्चेदानी में ख़ून रुका,haematometra
N87.0,Mild change of the cervix,बच्चेदानी मुँह का हल्का बदलाव,cin 1
N87.1,Moderate change of the cervix,बच्चेदानी मुँह का मध्यम बदलाव,cin 2
N88.3,Cervix that opens early,बच्चेदानी का ढीला मुँह,incompetent os nonpregnant
N89.5,Narrow vagina,योनि तंग,vaginal stenosis
N89.7,Blood held in the vagina,योनि में ख़ून रुका,haematocolpos
N91.1,Periods stopped,माहवारी रुकी,secondary amenorrhoea
N91.3,Rare periods from the start,शुरू से कम माहवारी,primary oligomenorrhoea
N92.2,Heavy periods at puberty,किशोरी की ज़्यादा माहवारी,puberty menorrhagia
N92.3,Bleeding at mid-cycle,बीच चक्र में ख़ून,midcycle bleeding
N92.4,Heavy bleeding before menopause,रजोनिवृत्ति से पहले ज़्यादा ख़ून,perimenopausal bleeding
N94.0,Pain at mid-cycle,बीच चक्र में दर्द,mittelschmerz
N94.2,Vagina that tightens,योनि का सिकुड़ना,vaginismus organic
N94.4,Painful periods from the start,शुरू से दर्द वाली माहवारी,primary dysmenorrhoea
N94.5,Painful periods from a disease,रोग से दर्द वाली माहवारी,secondary dysmenorrhoea
N97.0,Infertility without ovulation,अंडा न बनने से बाँझपन,anovulation
N97.1,Infertility from the tubes,नली से बाँझपन,tubal block
N97.4,Infertility from the man's side,पुरुष कारण से दंपती की बाँझपन,male factor
O00.1,Pregnancy in the tube,नली में गर्भ,tubal pregnancy
O02.0,Empty pregnancy sac,ख़ाली गर्भ थैली,blighted ovum
O03.4,Miscarriage not complete,अधूरा गर्भपात,incomplete abortion
O03.1,Miscarriage with bleeding not complete,ज़्यादा ख़ून वाला अधूरा गर्भपात,incomplete abortion with bleeding
O03.0,Miscarriage with infection,संक्रमण वाला गर्भपात,septic abortion
O08.0,Infection after abortion or tube pregnancy,गर्भपात के बाद संक्रमण,post abortal sepsis
O11,Pre-eclampsia on old high pressure,पुराने बीपी पर प्री-एक्लेम्पसिया,superimposed preeclampsia
O14.0,Mild pre-eclampsia,हल्का प्री-एक्लेम्पसिया,mild pe pregnancy
O14.1,Severe pre-eclampsia,गंभीर प्री-एक्लेम्पसिया,severe preeclampsia
O14.2,Pre-eclampsia with liver and platelets,जिगर-प्लेटलेट वाला प्री-एक्लेम्पसिया,hellp
O15.0,Eclampsia before birth,प्रसव से पहले दौरे,antepartum eclampsia
O15.2,Eclampsia after birth,प्रसव के बाद दौरे,postpartum eclampsia
O16,High pressure in pregnancy of unsure kind,गर्भावस्था में बीपी (अस्पष्ट),hypertension in pregnancy
O21.1,Pregnancy vomiting with lost salts,ज़्यादा उल्टी से लवण की कमी,hyperemesis
O22.3,Deep leg clot in pregnancy,गर्भावस्था में पैर का थक्का,dvt pregnancy
O22.4,Piles in pregnancy,गर्भावस्था में बवासीर,piles pregnancy
O23.0,Kidney infection in pregnancy,गर्भावस्था में गुर्दे का संक्रमण,pyelonephritis pregnancy
O23.1,Bladder infection in pregnancy,गर्भावस्था में मूत्राशय का संक्रमण,cystitis pregnancy
O23.5,Vaginal infection in pregnancy,गर्भावस्था में योनि का संक्रमण,vaginitis pregnancy
O24.0,Type 1 diabetes before pregnancy,पहले से टाइप 1 मधुमेह गर्भ में,t1dm pregnancy
O24.1,Type 2 diabetes before pregnancy,पहले से टाइप 2 मधुमेह गर्भ में,t2dm pregnancy
O25,Poor feeding in pregnancy,गर्भावस्था में कुपोषण,malnutrition pregnancy
O26.0,Too much weight in pregnancy,गर्भावस्था में ज़्यादा वज़न,weight gain pregnancy
O26.1,Too little weight in pregnancy,गर्भावस्था में कम वज़न,poor weight gain pregnancy
O26.2,Pregnant after repeated miscarriage,बार-बार गर्भपात के बाद गर्भ,rpl pregnant;boh
O30.1,Triplets,तीन बच्चे,triplets
O32.2,Baby lying across,बच्चा आड़ा,transverse lie
O32.0,Baby turning in the womb,बच्चे की बदलती स्थिति,unstable lie
O33.9,Baby too large for the pelvis,बच्चा बड़ा या रास्ता छोटा,cpd
O34.1,Fibroid in pregnancy,गर्भावस्था में रसौली,fibroid pregnancy
O34.3,Cervix opening early in pregnancy,गर्भ में बच्चेदानी मुँह ढीला,cervical incompetence
O35.0,Perhaps a brain or spine fault of the unborn,गर्भ में दिमाग़-रीढ़ की कमी का शक,fetal cns anomaly
O36.1,Blood groups against each other in pregnancy,गर्भ में ख़ून का टकराव,isoimmunisation
O36.3,Unborn in distress,गर्भ के बच्चे को परेशानी,fetal distress antenatal
O36.6,Large baby in the womb,गर्भ में बड़ा बच्चा,macrosomia;lga fetus
O41.1,Infected waters,पानी का संक्रमण,chorioamnionitis
O42.0,Waters broken and labour within a day,पानी टूटा और एक दिन में दर्द,prom
O42.1,Waters broken and labour later,पानी टूटा और दर्द देर से,prolonged prom
O44.0,Low placenta without bleeding,नीची आँवल बिना ख़ून,placenta praevia
O47.0,False labour before 37 weeks,37 हफ़्ते से पहले झूठा दर्द,preterm contractions
O62.2,Weak labour pains,कमज़ोर प्रसव पीड़ा,uterine inertia
O63.9,Long labour,लंबा प्रसव,prolonged labour
O64.9,Labour blocked by the baby's position,बच्चे की स्थिति से प्रसव रुका,obstructed labour
O68.9,Unborn in distress in labour,प्रसव में बच्चे को परेशानी,fetal distress
O69.0,Cord fallen out,नाल बाहर,cord prolapse
O70.1,Tear at birth of the second degree,प्रसव में दूसरे दर्जे का फटना,perineal tear 2
O70.2,Tear at birth of the third degree,प्रसव में तीसरे दर्जे का फटना,perineal tear 3
O71.1,Womb torn in labour,प्रसव में बच्चेदानी फटी,uterine rupture
O72.0,Bleeding with placenta held,आँवल रुकी और ख़ून,retained placenta pph
O72.2,Late bleeding after birth,प्रसव के बाद देर से ख़ून,secondary pph
O73.1,Pieces left after birth,प्रसव के बाद टुकड़े रुके,rpoc
O86.1,Infection of the passages after birth,प्रसव के बाद योनि-मुँह का संक्रमण,postpartum cervicitis
O86.2,Urine infection after birth,प्रसव के बाद पेशाब का संक्रमण,postpartum uti
O86.4,Fever after birth of unknown cause,प्रसव के बाद बुख़ार,puerperal pyrexia
O87.1,Deep leg clot after birth,प्रसव के बाद पैर का थक्का,postpartum dvt
O88.2,Clot in the lung around birth,प्रसव के समय फेफड़े का थक्का,obstetric pe
O89.4,Headache after the needle for birth,प्रसव की सुई के बाद सिरदर्द,spinal headache postpartum
O90.0,Caesarean wound open,सिज़ेरियन का घाव खुला,wound gape
O90.3,Weak heart around birth,प्रसव के समय दिल कमज़ोर,ppcm
O92.0,Nipple drawn in when feeding,स्तनपान में धँसा निप्पल,retracted nipple feeding
O92.1,Cracked nipple when feeding,स्तनपान में फटा निप्पल,cracked nipple
O92.5,Milk stopped by treatment,दूध बंद करना,suppressed lactation
O98.0,Tuberculosis in pregnancy,गर्भावस्था में टी.बी.,tb pregnancy
O98.1,Syphilis in pregnancy,गर्भावस्था में सिफ़लिस,syphilis pregnancy
O98.4,Viral hepatitis in pregnancy,गर्भावस्था में हेपेटाइटिस,hepatitis pregnancy
O98.6,Malaria or other parasite in pregnancy,गर्भावस्था में मलेरिया,malaria pregnancy
O99.4,Heart disease in pregnancy,गर्भावस्था में हृदय रोग,rhd pregnancy
O99.5,Asthma in pregnancy,गर्भावस्था में दमा,asthma pregnancy
O99.8,Another disease in pregnancy,गर्भावस्था में दूसरी बीमारी,epilepsy pregnancy
P00.0,Newborn of a mother with high pressure,बीपी वाली माँ का नवजात,baby of pih
P02.7,Newborn of infected waters,संक्रमित पानी का नवजात,baby chorioamnionitis
P03.4,Newborn after caesarean,सिज़ेरियन का नवजात,lscs baby
P05.0,Light for its weeks,हफ़्तों के हिसाब से हल्का,light for dates
P07.0,Very low birth weight,बहुत कम जन्म वज़न,elbw
P07.2,Born very early,बहुत समय से पहले जन्म,extreme preterm
P08.0,Very large newborn,बहुत बड़ा नवजात,large baby
P08.1,Heavy for its weeks,हफ़्तों के हिसाब से भारी,lga
P12.0,Blood lump under the newborn's scalp,नवजात के सिर में ख़ून की गाँठ,cephalhaematoma
P12.1,Swollen scalp from birth,जन्म से सिर की सूजन,caput;chignon
P13.4,Collar bone broken at birth,जन्म पर हँसली टूटी,birth fracture clavicle
P14.0,Upper arm nerve hurt at birth,जन्म पर बाँह की नस,erb palsy
P20.9,Lack of oxygen before birth,जन्म से पहले ऑक्सीजन की कमी,intrauterine hypoxia
P22.1,Fast breathing that passes,कुछ घंटों की तेज़ साँस,ttnb
P23.9,Newborn pneumonia,नवजात निमोनिया,congenital pneumonia
P24.0,Newborn breathed in stool,नवजात ने मल साँस में लिया,mas
P25.1,Air around the newborn's lung,नवजात के फेफड़े के बाहर हवा,neonatal pneumothorax
P28.4,Breath stops in the newborn,नवजात की साँस रुकना,apnoea of prematurity
P29.3,Lung pressure stays high,फेफड़े का दबाव ज़्यादा बना,pphn
P35.0,Rubella from the womb,गर्भ से रूबेला,congenital rubella
P35.1,Cytomegalovirus from the womb,गर्भ से सीएमवी,congenital cmv
P37.1,Toxoplasma from the womb,गर्भ से टॉक्सोप्लाज़्मा,congenital toxoplasma
P37.0,Tuberculosis from the womb,गर्भ से टी.बी.,congenital tb
P39.0,Breast infection of the newborn,नवजात के स्तन का संक्रमण,neonatal mastitis
P39.4,Skin infection of the newborn,नवजात की त्वचा का संक्रमण,neonatal pyoderma
P51.9,Bleeding navel,नाल से ख़ून,umbilical bleed
P53,Bleeding of the newborn by lack of vitamin K,विटामिन के की कमी से नवजात का ख़ून,hdn;vkdb
P55.0,Rhesus jaundice,आर.एच. पीलिया,rh incompatibility newborn
P55.1,ABO jaundice,ए.बी.ओ. पीलिया,abo incompatibility
P57.9,Brain hurt by jaundice,पीलिया से दिमाग़ को चोट,kernicterus
P58.9,Jaundice by breaking blood,ख़ून टूटने का पीलिया,haemolytic jaundice newborn
P59.0,Jaundice of birth before time,समय से पहले जन्म का पीलिया,jaundice prematurity
P59.3,Jaundice of mother's milk,माँ के दूध का पीलिया,breast milk jaundice
P61.0,Low platelets of the newborn,नवजात के प्लेटलेट कम,neonatal thrombocytopenia
P61.1,Thick blood of the newborn,नवजात का गाढ़ा ख़ून,neonatal polycythaemia
P70.0,Newborn of gestational diabetes,गर्भकालीन मधुमेह की माँ का नवजात,baby of gdm
P70.1,Newborn of a diabetic mother,मधुमेह वाली माँ का नवजात,idm
P71.1,Low calcium of the newborn,नवजात का कैल्शियम कम,neonatal hypocalcaemia
P72.2,Thyroid trouble of the newborn,नवजात का थायरॉइड,neonatal thyrotoxicosis
P74.1,Dry newborn,नवजात में पानी की कमी,neonatal dehydration;dehydration fever
P76.0,Newborn's stool plug,नवजात का मल डाट,meconium plug
P77,Bowel dying in the newborn,नवजात की आँत सड़ना,nec
P83.1,Harmless newborn rash,नवजात के साधारण दाने,erythema toxicum
P83.4,Swollen breasts of the newborn,नवजात के सूजे स्तन,neonatal breast engorgement
P83.5,Water around the testis at birth,जन्म से अंडकोष में पानी,congenital hydrocele
P91.6,Brain hurt by lack of oxygen at birth,जन्म पर ऑक्सीजन की कमी से दिमाग़,hie
P92.1,Newborn bringing up milk,नवजात का दूध उगलना,regurgitation newborn;posseting
P92.5,Newborn that will not feed at the breast,नवजात का स्तनपान न करना,breastfeeding difficulty
P94.2,Floppy newborn,ढीला नवजात,floppy infant
P96.1,Newborn of a mother on drugs,नशे वाली माँ का नवजात,neonatal abstinence
Q03.9,Water on the brain from birth,जन्म से सिर में पानी,congenital hydrocephalus
Q04.3,Brain parts missing,दिमाग़ के भाग कम,lissencephaly
Q07.0,Brain low in the neck,दिमाग़ का निचला भाग गर्दन में,chiari
Q10.5,Tear duct blocked from birth,जन्म से आँसू नली बंद,congenital nldo
Q12.0,Cataract from birth,जन्मजात मोतिया,congenital cataract
Q15.0,Glaucoma from birth,जन्मजात काला मोतिया,buphthalmos
Q16.9,Ear fault with hearing loss,कान की जन्मजात कमी से कम सुनना,congenital deafness
Q17.0,Extra piece of ear,अतिरिक्त कान,preauricular tag
Q18.1,Pit before the ear,कान के आगे छेद,preauricular sinus
Q20.3,Great arteries crossed,मुख्य धमनियाँ उलटी,tga heart
Q21.2,Valve and wall hole of the heart,वाल्व और दीवार का छेद,avsd;av canal
Q22.1,Tight lung valve from birth,जन्म से फेफड़े का वाल्व तंग,congenital ps
Q22.5,Low tricuspid valve,नीचे बैठा ट्राइकस्पिड,ebstein
Q23.0,Tight aortic valve from birth,जन्म से एओर्टिक तंग,congenital as
Q25.5,Lung artery closed from birth,जन्म से फेफड़े की धमनी बंद,pulmonary atresia
Q26.2,Lung veins joined wrongly,फेफड़े की नसें ग़लत जुड़ीं,tapvc
Q31.5,Soft voice box of infants,शिशु का नरम स्वर यंत्र,laryngomalacia
Q37.9,Cleft lip and palate,कटा होंठ और तालू,clp
Q38.1,Tied tongue,जीभ बँधी,tongue tie
Q39.1,Food pipe joined to the windpipe,भोजन नली साँस नली से जुड़ी,tef
Q40.0,Tight stomach outlet of infants,शिशु के पेट का मुँह तंग,chps;pyloric stenosis
Q41.0,Duodenum closed from birth,जन्म से आँत बंद,duodenal atresia
Q43.1,Bowel without nerves,बिना नसों की आँत,hirschsprung
Q44.2,Bile ducts closed from birth,जन्म से पित्त नली बंद,biliary atresia
Q44.4,Bile duct bag from birth,पित्त नली की जन्मजात थैली,choledochal cyst
Q51.9,Womb formed wrongly,बच्चेदानी की जन्मजात बनावट,uterine anomaly;mullerian
Q52.3,Vagina closed by a skin,योनि की झिल्ली बंद,imperforate hymen
Q55.2,Small or missing testis,अंडकोष छोटा या नहीं,retractile testis
Q56.4,Genitals of unsure form,जननांग अस्पष्ट,dsd;ambiguous genitalia
Q60.0,One kidney missing,एक गुर्दा नहीं,renal agenesis
Q61.2,Inherited kidney cysts of grown-ups,बड़ों की वंशानुगत गुर्दा थैलियाँ,adpkd
Q61.4,Kidney of cysts from birth,जन्म से थैलियों वाला गुर्दा,mcdk
Q62.0,Kidney outlet tight from birth,जन्म से गुर्दे का मुँह तंग,congenital puj
Q63.1,Horseshoe kidney,घोड़े की नाल जैसा गुर्दा,horseshoe kidney
Q64.2,Valve in a boy's urethra,लड़के की पेशाब नली में वाल्व,puv
Q67.6,Chest sunk in from birth,जन्म से छाती धँसी,pectus excavatum
Q67.7,Pigeon chest,कबूतर जैसी छाती,pectus carinatum
Q68.0,Neck muscle lump of infants,शिशु की गर्दन की मांसपेशी गाँठ,sternomastoid tumour
Q69.9,Extra finger or toe,अतिरिक्त उँगली,polydactyly
Q70.9,Joined fingers or toes,जुड़ी उँगलियाँ,syndactyly
Q74.3,Many stiff joints from birth,जन्म से कई अकड़े जोड़,arthrogryposis
Q75.0,Skull closing early,खोपड़ी जल्दी जुड़ना,craniosynostosis
Q77.4,Short limbs from birth,जन्म से छोटे हाथ-पैर,achondroplasia
Q79.0,Hole in the breathing muscle,डायाफ़्राम में छेद,cdh
Q79.2,Belly contents in the cord,नाल में पेट के अंग,omphalocele
Q80.9,Fish-scale skin from birth,जन्म से मछली जैसी त्वचा,ichthyosis
Q81.9,Blistering skin from birth,जन्म से छाले वाली त्वचा,epidermolysis bullosa
Q85.0,Nerve lumps with coffee spots,नसों की गाँठें और कॉफ़ी दाग़,nf1
Q85.1,Fits with face bumps,दौरे और चेहरे के दाने,tuberous sclerosis
Q87.4,Tall with loose joints and heart risk,लंबा कद और हृदय जोखिम,marfan
Q89.0,Spleen missing or extra,तिल्ली नहीं या अतिरिक्त,asplenia
Q93.4,Cat-cry child,बिल्ली सी आवाज़ वाला बच्चा,cri du chat
Q97.0,Woman with an extra X,अतिरिक्त एक्स वाली स्त्री,triple x
Q98.4,Man with an extra X,अतिरिक्त एक्स वाला पुरुष,klinefelter
Q99.2,Fragile X,फ्रैजाइल एक्स,fragile x
`;
