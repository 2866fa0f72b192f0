/** Skin, hair, eye, ear, mouth. Columns and words: `medicine-table.ts`. */
export const skinEyeMedicinesCsv = `
mupirocin,म्यूपिरोसिन,mupi;t bact;t-bact,ointment 2 %*;cream 2 %,,,A,apply 2-3/d,ok,,6.5.6 P
fusidic acid,फ़्यूसिडिक एसिड,fucidin;fusi,cream 2 %*;ointment 2 %;eye drops 1 %,,,,apply 2-3/d,ok,,11.2.2 P
framycetin,फ़्रामाइसिटिन,soframycin,cream 1 %*;eye drops 0.5 %,aminoglycoside,,,apply 2/d,caution,,11.2.1 P
neomycin + polymyxin b + bacitracin,नियोमाइसिन + पॉलीमिक्सिन बी + बैसिट्रैसिन,neosporin,ointment as licensed;powder topical as licensed,aminoglycoside;polymyxin,,,apply 2-3/d,caution,,
silver sulfadiazine,सिल्वर सल्फ़ाडायज़ीन,ssd;silverex;burn cream;जलने की क्रीम,cream 1 %*,sulfonamide-antibiotic,,,apply 1-2/d,caution,not under 2 months,11.2.3 P
nadifloxacin,नैडिफ़्लॉक्सासिन,nadoxin,cream 1 %,fluoroquinolone,,,apply 2/d,caution,,
ozenoxacin,ओज़ेनॉक्सासिन,,cream 1 %,fluoroquinolone,,,apply 2/d,caution,,
retapamulin,रेटापामुलिन,,ointment 1 %,,,,apply 2/d,caution,,
calamine,कैलामाइन,calamine lotion;lacto calamine;calamine lotion,lotion 8 %;lotion as licensed*,,OTC,A,apply 2-4/d,ok,,11.3.2 P
betamethasone valerate,बीटामेथासोन,betnovate;betameth valerate;betameth;beta val,cream 0.1 %*;cream 0.05 %*;ointment 0.1 %;lotion 0.1 %,corticosteroid,,,apply 1-2/d,caution,not for the face; short courses,11.3.1 P
betamethasone dipropionate,बीटामेथासोन डाइप्रोपियोनेट,diprovate,cream 0.05 %;ointment 0.05 %;lotion 0.05 %,corticosteroid,,,apply 1-2/d,caution,short courses,
clobetasol,क्लोबेटासॉल,tenovate;clob,cream 0.05 %;ointment 0.05 %;lotion 0.05 %;shampoo 0.05 %,corticosteroid,,,apply 1-2/d,caution,not under 12 years,
clobetasol + salicylic acid,क्लोबेटासॉल + सैलिसिलिक एसिड,tenovate s;clop s,ointment 0.05 % + 3 %,corticosteroid,,,apply 1-2/d,caution,not under 12 years,
betamethasone dipropionate + salicylic acid,बीटामेथासोन + सैलिसिलिक एसिड,diprosalic,ointment 0.05 % + 3 %;lotion 0.05 % + 2 %,corticosteroid,,,apply 1-2/d,caution,,
fluocinolone,फ़्लुओसिनोलोन,,cream 0.01 %;ointment 0.025 %,corticosteroid,,,apply 1-2/d,caution,,
halobetasol,हैलोबेटासॉल,,cream 0.05 %;ointment 0.05 %,corticosteroid,,,apply 1/d,caution,not under 12 years,
desonide,डेसोनाइड,desowen,cream 0.05 %;lotion 0.05 %,corticosteroid,,,apply 2/d,caution,,
fluticasone propionate,फ़्लूटिकासोन प्रोपियोनेट,flutivate,cream 0.05 %;ointment 0.005 %,corticosteroid,,,apply 1-2/d,caution,not under 3 months,
hydroquinone + tretinoin + mometasone,हाइड्रोक्विनोन + ट्रेटिनॉइन + मोमेटासोन,melacare;triple cream,cream 2 % + 0.025 % + 0.1 %,corticosteroid;retinoid,,,apply 1/d,avoid,not for children,
tacrolimus,टैक्रोलिमस,tacro,ointment 0.03 %;ointment 0.1 %;capsule 0.5 mg*;capsule 1 mg*;capsule 2 mg*,calcineurin-inhibitor,,,apply 2/d,caution,0.03 % from 2 years,7.3.4 T
pimecrolimus,पिमेक्रोलिमस,,cream 1 %,calcineurin-inhibitor,,,apply 2/d,caution,not under 2 years,
crisaborole,क्रिसाबोरोल,,ointment 2 %,,,,apply 2/d,caution,,
permethrin,पर्मेथ्रिन,perme;permite;scabies,cream 5 %*;lotion 1 %*,scabicide,,,apply once,ok,from 2 months,11.5.1 P
benzyl benzoate,बेंज़िल बेंज़ोएट,bb lotion;खुजली की दवा,lotion 25 %;lotion 12.5 %,scabicide,,A,apply 1/d,caution,diluted under 12 years,
gamma benzene hexachloride,गामा बेंज़ीन हेक्साक्लोराइड,gbhc;lindane,lotion 1 %,scabicide,,,apply once,avoid,not for children,
crotamiton,क्रोटामिटॉन,crotorax,cream 10 %;lotion 10 %,scabicide,,,apply 1-2/d,caution,,
precipitated sulphur,गंधक की मरहम,sulphur ointment,ointment 6 %;ointment 10 %,scabicide,OTC,,apply 1/d,ok,,
miconazole,माइकोनाज़ोल,micogel;micon,cream 2 %;oral gel 2 %;powder topical 2 %,azole,,A,apply 2/d,caution,,
luliconazole,लुलिकोनाज़ोल,luli;lulifin,cream 1 %;lotion 1 %,azole,,,apply 1/d,caution,,
sertaconazole,सर्टाकोनाज़ोल,onabet,cream 2 %,azole,,,apply 2/d,caution,,
eberconazole,एबरकोनाज़ोल,,cream 1 %,azole,,,apply 1-2/d,caution,,
oxiconazole,ऑक्सिकोनाज़ोल,,cream 1 %;lotion 1 %,azole,,,apply 1-2/d,caution,,
ciclopirox,साइक्लोपिरॉक्स,,cream 1 %;solution 8 %;shampoo 1 %,,,,apply 1-2/d,caution,,
amorolfine,एमोरॉल्फ़िन,,cream 0.25 %;solution 5 %,,,,apply 1-2/w,caution,,
selenium sulfide,सेलेनियम सल्फ़ाइड,selsun,shampoo 2.5 %,,OTC,,apply 2/w,caution,,
zinc pyrithione,ज़िंक पाइरिथियोन,zpto,shampoo 1 %;shampoo 2 %,,OTC,,apply 2/w,ok,,
coal tar + salicylic acid,कोल टार + सैलिसिलिक एसिड,tar;salytar,solution 1 % + 3 %*;shampoo 1 % + 3 %;ointment 6 % + 3 %,keratolytic,,,apply 1/d,caution,,11.4.2 P
salicylic acid,सैलिसिलिक एसिड,salicylic,ointment 3 %*;ointment 6 %*;ointment 12 %;solution 17 %,keratolytic,,,apply 1-2/d,caution,not over large areas,11.4.4 P
benzoic acid + salicylic acid,व्हिटफ़ील्ड मरहम,whitfield,ointment 6 % + 3 %,keratolytic,OTC,,apply 2/d,caution,,
urea,यूरिया क्रीम,urea cream;cotaryl,cream 10 %;cream 12 %;cream 20 %;cream 40 %,keratolytic,OTC,,apply 2/d,ok,,
podophyllin,पोडोफ़िलिन,,solution 20 %*,,,,,contraindicated,,11.4.3 S
imiquimod,इमिक्विमॉड,,cream 5 %,,,,apply 3/w,caution,,
benzoyl peroxide,बेंज़ॉयल पेरोक्साइड,bpo;benzac;acne;मुँहासे,gel 2.5 %*;gel 5 %*;cream 2.5 %,acne,,,apply 1-2/d,ok,,11.4.1 P
benzoyl peroxide + clindamycin,बेंज़ॉयल परऑक्साइड + क्लिंडामाइसिन,,gel 5 % + 1 %;gel 2.5 % + 1 %,acne;lincosamide,,,apply 1/d,ok,,
adapalene,एडापालीन,ada;adaferin;deriva,gel 0.1 %;cream 0.1 %,retinoid;acne,,,apply 1/d,avoid,,
adapalene + benzoyl peroxide,एडापालीन + बेंज़ॉयल परऑक्साइड,epiduo;deriva bpo,gel 0.1 % + 2.5 %,retinoid;acne,,,apply 1/d,avoid,,
adapalene + clindamycin,एडापालीन + क्लिंडामाइसिन,deriva c,gel 0.1 % + 1 %,retinoid;acne;lincosamide,,,apply 1/d,avoid,,
tretinoin,ट्रेटिनॉइन,retino a,cream 0.025 %;cream 0.05 %;gel 0.025 %,retinoid;acne,,,apply 1/d,avoid,,
isotretinoin,आइसोट्रेटिनॉइन,iso;accutane;sotret,capsule 5 mg;capsule 10 mg;capsule 20 mg,retinoid;acne,,,10-40 mg 1-2/d max 80,contraindicated,not under 12 years,
acitretin,एसिट्रेटिन,,capsule 10 mg;capsule 25 mg,retinoid,,,10-25 mg 1/d max 75,contraindicated,,
azelaic acid,एज़ेलाइक एसिड,aziderm,cream 10 %;cream 20 %;gel 15 %,acne,,,apply 2/d,ok,,
dapsone,डैप्सोन जेल,,gel 5 %,acne;sulfone,,,apply 2/d,caution,,
hydroquinone,हाइड्रोक्विनोन,hq,cream 2 %;cream 4 %,depigmenting,,,apply 1/d,avoid,not under 12 years,
kojic acid + arbutin,कोजिक एसिड + आर्बुटिन,kojivit,cream as licensed,depigmenting,OTC,,apply 2/d,caution,,
calcipotriol,कैल्सिपोट्रिऑल,daivonex,ointment 0.005 %,vitamin,,,apply 2/d,caution,,
calcipotriol + betamethasone,कैल्सिपोट्रिऑल + बीटामेथासोन,daivobet,ointment 0.005 % + 0.05 %,vitamin;corticosteroid,,,apply 1/d,caution,,
methoxsalen,मेथॉक्सैलेन,psoralen;puva,tablet 10 mg;solution 1 %,psoralen,,,,avoid,not under 12 years,
anthralin,एंथ्रालिन,dithranol,ointment 1.15 %,,,,apply 1/d,caution,,
liquid paraffin + white soft paraffin,मॉइस्चराइज़र (पैराफ़िन),liquid paraffin;moisturiser;emollient;cetaphil like;वैसलीन,cream as licensed;lotion as licensed,emollient,OTC,,apply 2-4/d,ok,,
glycerin,ग्लिसरिन,glycerol,lotion as licensed*,emollient,OTC,,apply 2-3/d,ok,,11.6.1 P
aloe vera,एलोवेरा,,gel as licensed;cream as licensed,emollient,OTC,,apply 2-3/d,ok,,
sunscreen,सनस्क्रीन,spf 30;spf 50,lotion SPF 30;lotion SPF 50;gel SPF 50,,OTC,,apply 2-3/d,ok,,
zinc oxide,ज़िंक ऑक्साइड,diaper cream,cream 10 %;ointment 20 %,emollient,OTC,,apply 3-4/d,ok,,
aluminium chloride hexahydrate,एल्यूमिनियम क्लोराइड,,solution 20 %,,,,apply 1/d,ok,,
capsaicin,कैप्सेसिन,,gel 0.025 %;cream 0.075 %,,OTC,,apply 3-4/d,ok,,
heparinoid,हेपरिनॉइड,thrombophob,gel 200 IU/g;ointment 50 IU/g,,,,apply 2-3/d,ok,,
gentian violet,जेंशियन वायलेट,gv paint;methylrosanilinium,solution 0.5 %*;solution 1 %*,antiseptic,OTC,,apply 2/d,caution,,14.1.4 P
povidone iodine,पोविडोन आयोडीन,betadine;pvp i,ointment 5 %;solution 5 %*;solution 10 %*;mouthwash 2 %;eye drops 5 %*;vaginal tablet 200 mg,antiseptic;iodine,OTC,,apply 2-3/d,caution,not for newborns,14.1.5 P
chlorhexidine,क्लोरहेक्सिडिन,chx;savlon like,solution 5 %*;mouthwash 0.2 %;gel 7.1 %,antiseptic,OTC,,apply 2/d,ok,7.1 % gel for the cord,14.1.1 P
hydrogen peroxide,हाइड्रोजन परऑक्साइड,h2o2,solution 6 %*;mouthwash 1.5 %,antiseptic,OTC,,,ok,,14.1.3 P
ethyl alcohol,स्पिरिट (अल्कोहल),spirit;ethanol,solution 70 %*,antiseptic,OTC,,,ok,,14.1.2 P
potassium permanganate,पोटैशियम परमैंगनेट,kmno4;condys;लाल दवा,powder topical as licensed*,antiseptic,OTC,,apply 1-2/d,ok,,14.2.2 P
glutaraldehyde,ग्लूटरैल्डिहाइड,cidex,solution 2 %*,disinfectant,OTC,,,,,14.2.1 S
ciprofloxacin,सिप्रोफ़्लॉक्सासिन,cipro drops;ciplox drops;cipro eye;ciplox eye,eye drops 0.3 %*;ear drops 0.3 %*;eye ointment 0.3 %*,fluoroquinolone,,A,1-2 drop 4-6/d,ok,,21.1.2 P
ciprofloxacin + dexamethasone,सिप्रोफ़्लॉक्सासिन + डेक्सामेथासोन,cipro d,eye drops 0.3 % + 0.1 %;ear drops 0.3 % + 0.1 %,fluoroquinolone;corticosteroid,,,1-2 drop 3-4/d,caution,,
ofloxacin,ऑफ़्लॉक्सासिन (आँख/कान),oflox drops,eye drops 0.3 %;ear drops 0.3 %,fluoroquinolone,,,1-2 drop 3-4/d,ok,,
moxifloxacin,मॉक्सीफ़्लॉक्सासिन (आँख),moxi drops;vigamox;moxicip,eye drops 0.5 %;eye ointment 0.5 %,fluoroquinolone,,,1 drop 3-4/d,ok,,
gatifloxacin,गैटीफ़्लॉक्सासिन,gati,eye drops 0.3 %,fluoroquinolone,,,1 drop 4/d,ok,,
natamycin,नैटामाइसिन,nata,eye drops 5 %*,polyene,,,1 drop 6-12/d,caution,,21.1.3 P
prednisolone,प्रेडनिसोलोन (आँख),pred forte,eye drops 1 %*,corticosteroid,,,1 drop 2-6/d,caution,,21.2.1 P
fluorometholone,फ़्लुओरोमेथोलोन,fml,eye drops 0.1 %,corticosteroid,,,1 drop 2-4/d,caution,,
dexamethasone,डेक्सामेथासोन (आँख),dexa drops,eye drops 0.1 %,corticosteroid,,,1 drop 4/d,caution,,
loteprednol,लोटेप्रेडनॉल,,eye drops 0.5 %,corticosteroid,,,1 drop 4/d,caution,,
olopatadine,ओलोपाटाडीन,olopat,eye drops 0.1 %;eye drops 0.2 %,antihistamine,,,1 drop 1-2/d,ok,not under 3 years,
ketotifen,कीटोटिफ़ेन,,eye drops 0.025 %;tablet 1 mg;syrup 1 mg/5 mL,antihistamine,,,1 drop 2/d,caution,,
sodium cromoglicate,सोडियम क्रोमोग्लाइकेट,cromal,eye drops 2 %;nasal spray 2 %,mast-cell,,,1 drop 4/d,ok,,
nepafenac,नेपाफ़ेनाक,,eye drops 0.1 %,nsaid,,,1 drop 3/d,caution,,
bromfenac,ब्रोमफ़ेनाक,,eye drops 0.09 %,nsaid,,,1 drop 1/d,caution,,
flurbiprofen,फ़्लर्बिप्रोफ़ेन,,eye drops 0.03 %,nsaid,,,1 drop 4/d,caution,,
carboxymethylcellulose,कार्बोक्सीमिथाइल सेलुलोज़,cmc;refresh tears;tear drops;lubricant;artificial tears,eye drops 0.5 %*;eye drops 1 %*,tear,OTC,,1 drop 4-6/d,ok,,21.6.1 P
hydroxypropyl methylcellulose,हाइड्रॉक्सीप्रोपिल मिथाइलसेलुलोज़,hpmc,eye drops 0.3 %;injection intraocular 2 %*,tear,OTC,,1 drop 4-6/d,ok,,21.6.2 T
sodium hyaluronate,सोडियम हायल्यूरोनेट,,eye drops 0.1 %,tear,OTC,,1 drop 4/d,ok,,
timolol,टाइमोलोल,timo;timolet,eye drops 0.25 %*;eye drops 0.5 %*,beta-blocker,,,1 drop 2/d,caution,,21.4.4 P
latanoprost,लैटानोप्रॉस्ट,lata;xalatan,eye drops 0.005 %*,prostaglandin-eye,,,1 drop 1/d,avoid,,21.4.2 P
bimatoprost,बाइमैटोप्रॉस्ट,,eye drops 0.03 %,prostaglandin-eye,,,1 drop 1/d,avoid,,
travoprost,ट्रैवोप्रॉस्ट,,eye drops 0.004 %,prostaglandin-eye,,,1 drop 1/d,avoid,,
brimonidine,ब्रिमोनिडिन,brimo,eye drops 0.2 %;eye drops 0.15 %,alpha-agonist,,,1 drop 2-3/d,caution,not under 2 years,
brimonidine + timolol,ब्रिमोनिडिन + टाइमोलोल,,eye drops 0.2 % + 0.5 %,alpha-agonist;beta-blocker,,,1 drop 2/d,caution,not under 2 years,
dorzolamide,डोर्ज़ोलामाइड,dorzox,eye drops 2 %,sulfonamide-other,,,1 drop 3/d,caution,,
dorzolamide + timolol,डोर्ज़ोलामाइड + टाइमोलोल,,eye drops 2 % + 0.5 %,sulfonamide-other;beta-blocker,,,1 drop 2/d,caution,,
pilocarpine,पाइलोकार्पिन,pilo,eye drops 2 %*;eye drops 4 %*,miotic,,,1 drop 3-4/d,caution,,21.4.3 P
homatropine,होमैट्रोपिन,homide,eye drops 2 %*,anticholinergic,,,1 drop 2-4/d,caution,,21.5.2 P
tropicamide,ट्रोपिकामाइड,tropi,eye drops 1 %*,anticholinergic,,,1 drop once,caution,,21.5.4 P
phenylephrine,फ़ेनाइलेफ़्रिन (आँख),,eye drops 5 %*;eye drops 10 %*;eye drops 2.5 %,decongestant,,,1 drop once,caution,5 % and 10 % not for infants,21.5.3 P
cyclopentolate,साइक्लोपेंटोलेट,cyclo,eye drops 1 %,anticholinergic,,,1 drop once,caution,,
proparacaine,प्रोपाराकेन,paracain,eye drops 0.5 %*,local-anaesthetic,,,1 drop once,ok,,21.3.1 P
fluorescein,फ़्लुओरेसिन,,device as licensed*,diagnostic,,,,caution,,12.1.1 S
naphazoline + chlorpheniramine,नैफ़ाज़ोलीन + क्लोरफ़ेनिरामीन,itone like,eye drops 0.1 % + 0.01 %,decongestant;antihistamine,,,1 drop 3/d,caution,not for children,
ear wax drops,कान की मैल की बूँदें,wax drops;wax solvent;soliwax;paradichlorobenzene,ear drops as licensed,,OTC,A,4 drop 3/d,ok,,
clotrimazole + lidocaine,क्लोट्रिमाज़ोल + लिग्नोकेन (कान),candid ear;candibiotic part,ear drops 1 % + 2 %,azole;local-anaesthetic,,A,4 drop 2-3/d,ok,,
chloramphenicol + beclometasone + clotrimazole + lidocaine,कान की मिश्रित बूँदें,candibiotic,ear drops as licensed,amphenicol;corticosteroid;azole;local-anaesthetic,,,4 drop 3/d,caution,not when the drum is torn,
gentamicin + betamethasone,जेंटामाइसिन + बीटामेथासोन (कान),betnesol n like,ear drops 0.3 % + 0.1 %,aminoglycoside;corticosteroid,,,3 drop 3/d,caution,not when the drum is torn,
acetic acid,एसीटिक एसिड (कान),,ear drops 2 %,,OTC,,4 drop 3/d,ok,,
sodium bicarbonate,सोडा ग्लिसरिन (कान),soda glycerin,ear drops 5 %,,OTC,,4 drop 3/d,ok,,
benzydamine,बेंज़ाइडामिन,tantum,mouthwash 0.15 %,nsaid,OTC,,15 mL 3-6/d,ok,not under 12 years,
choline salicylate,कोलिन सैलिसिलेट,zytee;dentogel,oral gel 8.7 %,nsaid,OTC,,apply 3-4/d,caution,not under 16 years,
lidocaine,लिग्नोकेन (मुँह की जेल),mucopain like,mouthwash 2 %,local-anaesthetic,OTC,,apply 3-4/d,ok,with care under 2 years,
triamcinolone,ट्रायमसिनोलोन (मुँह की मरहम),kenacort oral paste;tess,oral gel 0.1 %,corticosteroid,,,apply 2-4/d,caution,,
potassium nitrate toothpaste,पोटैशियम नाइट्रेट टूथपेस्ट,sensitive toothpaste,oral gel 5 %,,OTC,,apply 2/d,ok,,
sodium chloride,सेलाइन (नमक पानी),saline;saline nasal drops;nasoclear;ns;normal saline;नमक पानी,nasal drops 0.65 %;injection iv 0.9 %*;injection iv 3 %*S;respule 3 %;eye drops 5 %,,OTC,,2 drop 3-4/d,ok,,25.1.7 P
minoxidil,मिनॉक्सिडिल (बाल),mx5;tugain,solution 2 %;solution 5 %,,,,1 mL 2/d max 2,avoid,not under 18 years,
eflornithine,एफ़्लोर्निथिन,eflora,cream 13.9 %,,,,apply 2/d,avoid,,
levocetirizine + ambroxol + phenylephrine,लीवोसेटिरिज़ीन + एम्ब्रॉक्सोल + फ़ेनाइलेफ़्रिन,cold cough kid,syrup 2.5 mg + 30 mg + 5 mg/5 mL,antihistamine;cold-medicine;mucolytic;decongestant,,,5 mL 2-3/d,avoid,barred under 4 years,
`;
