/** How much is too much or too little. Columns: `dose-tables.ts`. Only a row with a document calculates or interrupts. */

/**
 * Children by mouth: id, generic, the part of it that is reckoned, mg/kg per dose least and most, mg/kg per day least
 * and most, the adult's most in mg per dose and per day, for what, document, place.
 */
export const childDosesCsv = `
amoxicillin-pneumonia,amoxicillin,amoxicillin,40,50,80,100,1500,3000,pneumonia; middle ear,"WHO, Revised classification and treatment of childhood pneumonia, 2014",recommendations 1 and 2: at least 40 mg/kg twice daily
amoxicillin-label,amoxicillin,amoxicillin,6.7,22.5,20,45,875,2625,ear; nose; throat; skin,"FDA label, amoxicillin for oral suspension",section 2: 20-40 mg/kg a day in 3 or 25-45 in 2
amoxicillin-throat,amoxicillin,amoxicillin,25,50,50,50,1000,2000,streptococcal throat,"Shulman ST et al., Clin Infect Dis 2012;55:e86-102",table 2: 50 mg/kg once or 25 mg/kg twice
co-amoxiclav-label,amoxicillin + clavulanic acid,amoxicillin,6.7,22.5,20,45,875,2625,amoxicillin part,"FDA label, amoxicillin and clavulanate potassium",section 2: 20-40 mg/kg a day in 3 or 25-45 in 2
co-amoxiclav-otitis,amoxicillin + clavulanic acid,amoxicillin,40,45,80,90,1500,3000,middle ear; amoxicillin part,"Lieberthal AS et al., Pediatrics 2013;131:e964-99",table 5: 90 mg/kg a day in 2 doses
paracetamol,paracetamol,paracetamol,10,15,10,60,1000,4000,fever or pain,"WHO, Guidelines on the pharmacological treatment of persisting pain in children, 2012",table 3.1
ibuprofen,ibuprofen,ibuprofen,5,10,5,40,400,1200,fever or pain,"WHO, Guidelines on the pharmacological treatment of persisting pain in children, 2012",table 3.1
azithromycin,azithromycin,azithromycin,5,20,5,20,1000,1000,ear; throat; chest 5-12; typhoid 10-20,"FDA label, azithromycin for oral suspension; Paediatr Int Child Health, PMC5805911",section 2.2; table 1: typhoid fever
cefixime-label,cefixime,cefixime,4,8,8,8,400,400,ear; throat; urine,"FDA label, cefixime for oral suspension",section 2.2: 8 mg/kg a day
cefixime-typhoid,cefixime,cefixime,7.5,10,15,20,400,800,typhoid,"IAP Task Force, Indian Pediatr 2006;43:884-7",management of enteric fever: 15-20 mg/kg a day
cefpodoxime-label,cefpodoxime,cefpodoxime,5,5,10,10,200,400,ear; throat,"FDA label, cefpodoxime proxetil",dosage in children: 5 mg/kg every 12 hours
cefadroxil-label,cefadroxil,cefadroxil,15,30,30,30,1000,2000,throat; skin; urine,"FDA label, cefadroxil",dosage in children: 30 mg/kg a day
cefalexin-label,cefalexin,cefalexin,6.25,25,25,100,1000,4000,skin; throat; urine; ear,"FDA label, cephalexin",section 2.2: 25-50 mg/kg a day; otitis 75-100
cefuroxime-label,cefuroxime,cefuroxime,10,15,20,30,500,1000,ear; throat,"FDA label, cefuroxime axetil",section 2.3
erythromycin-label,erythromycin,erythromycin,7.5,25,30,100,500,2000,throat; chest; skin,"FDA label, erythromycin ethylsuccinate",dosage in children: 30-50 mg/kg a day; may be doubled
clarithromycin-label,clarithromycin,clarithromycin,7.5,7.5,15,15,500,1000,throat; chest,"FDA label, clarithromycin",section 2: 7.5 mg/kg every 12 hours
cotrimoxazole-label,sulfamethoxazole + trimethoprim,trimethoprim,4,4,8,8,160,320,trimethoprim part,"FDA label, sulfamethoxazole and trimethoprim",dosage in children: 8 mg/kg a day in 2 doses
metronidazole,metronidazole,metronidazole,7.5,16.7,22.5,50,750,2250,giardiasis 7.5; amoebiasis 12-17,"WHO, Pocket Book of Hospital Care for Children, 2nd edition 2013; FDA label, metronidazole tablets",annex 2: 7.5 mg/kg 3 times a day; dosage in children: 35-50 mg/kg in 24 hours
ciprofloxacin-pocket,ciprofloxacin,ciprofloxacin,10,15,20,30,500,1000,dysentery; typhoid,"WHO, Pocket Book of Hospital Care for Children, 2nd edition 2013",annex 2: ciprofloxacin
doxycycline-label,doxycycline,doxycycline,2.2,2.2,2.2,4.4,100,200,scrub typhus and other rickettsial disease,"FDA label, doxycycline hyclate",dosage in children below 45 kg: 2.2 mg/kg
nitrofurantoin-label,nitrofurantoin,nitrofurantoin,1.25,1.75,5,7,100,400,urine,"FDA label, nitrofurantoin oral suspension",dosage in children: 5-7 mg/kg a day in 4 doses
aciclovir-label,aciclovir,aciclovir,20,20,80,80,800,3200,chickenpox,"FDA label, acyclovir",chickenpox: 20 mg/kg 4 times a day
fluconazole-label,fluconazole,fluconazole,3,12,3,12,400,400,,"FDA label, fluconazole","section 2, children: 3-12 mg/kg a day"
domperidone-ema,domperidone,domperidone,0.25,0.25,0.25,0.75,10,30,vomiting,"EMA, restrictions on domperidone, 25 April 2014",below 35 kg: 0.25 mg/kg up to 3 times a day
prednisolone,prednisolone,prednisolone,1,2,1,2,60,60,asthma attack; nephrotic syndrome,"GINA, Global Strategy for Asthma Management, 2024; Indian Pediatr 2021;58:461-81","attack in children: 1-2 mg/kg a day; nephrotic syndrome: 2 mg/kg, at most 60 mg"
levetiracetam-label,levetiracetam,levetiracetam,7,30,14,60,1500,3000,epilepsy,"FDA label, levetiracetam oral solution","section 2, children"
valproate-label,sodium valproate,sodium valproate,3,30,10,60,1000,4000,epilepsy,"FDA label, valproic acid oral solution",section 2: 10-60 mg/kg a day
carbamazepine-label,carbamazepine,carbamazepine,2.5,17.5,10,35,400,1600,epilepsy,"FDA label, carbamazepine","dosage in children: 10-20 mg/kg a day, at most 35"
phenytoin-label,phenytoin,phenytoin,1.3,4,4,8,150,450,epilepsy,"FDA label, phenytoin oral suspension","section 2, children: 4-8 mg/kg a day"
furosemide-label,furosemide,furosemide,1,2,1,6,40,120,,"FDA label, furosemide","dosage in children: 2 mg/kg, not above 6"
isoniazid-who,isoniazid,isoniazid,7,15,7,15,300,300,tuberculosis,"WHO, Consolidated guidelines on tuberculosis, module 5, 2022","children, daily doses"
rifampicin-who,rifampicin,rifampicin,10,20,10,20,600,600,tuberculosis,"WHO, Consolidated guidelines on tuberculosis, module 5, 2022","children, daily doses"
pyrazinamide-who,pyrazinamide,pyrazinamide,30,40,30,40,2000,2000,tuberculosis,"WHO, Consolidated guidelines on tuberculosis, module 5, 2022","children, daily doses"
ethambutol-who,ethambutol,ethambutol,15,25,15,25,1200,1200,tuberculosis,"WHO, Consolidated guidelines on tuberculosis, module 5, 2022","children, daily doses"
`;

/** Adults by mouth: id, generic, the most in mg, in a day or a week, document, place. */
export const adultMaximaCsv = `
adult-paracetamol,paracetamol,4000,day,"FDA label, acetaminophen tablets","directions: 4000 mg in 24 hours"
adult-ibuprofen,ibuprofen,3200,day,"FDA label, ibuprofen tablets","section 2, dosage and administration"
adult-diclofenac,diclofenac,200,day,"FDA label, diclofenac sodium","section 2, dosage and administration"
adult-naproxen,naproxen,1500,day,"FDA label, naproxen","section 2, dosage and administration"
adult-celecoxib,celecoxib,800,day,"FDA label, celecoxib","section 2, dosage and administration"
adult-metformin,metformin,2550,day,"FDA label, metformin hydrochloride","section 2, dosage and administration"
adult-glimepiride,glimepiride,8,day,"FDA label, glimepiride","section 2, dosage and administration"
adult-glibenclamide,glibenclamide,20,day,"FDA label, glyburide","section 2, dosage and administration"
adult-glipizide,glipizide,40,day,"FDA label, glipizide","section 2, dosage and administration"
adult-sitagliptin,sitagliptin,100,day,"FDA label, sitagliptin","section 2, dosage and administration"
adult-linagliptin,linagliptin,5,day,"FDA label, linagliptin","section 2, dosage and administration"
adult-dapagliflozin,dapagliflozin,10,day,"FDA label, dapagliflozin","section 2, dosage and administration"
adult-empagliflozin,empagliflozin,25,day,"FDA label, empagliflozin","section 2, dosage and administration"
adult-pioglitazone,pioglitazone,45,day,"FDA label, pioglitazone","section 2, dosage and administration"
adult-amlodipine,amlodipine,10,day,"FDA label, amlodipine besylate","section 2, dosage and administration"
adult-enalapril,enalapril,40,day,"FDA label, enalapril maleate","section 2, dosage and administration"
adult-lisinopril,lisinopril,80,day,"FDA label, lisinopril","section 2, dosage and administration"
adult-ramipril,ramipril,20,day,"FDA label, ramipril","section 2, dosage and administration"
adult-losartan,losartan,100,day,"FDA label, losartan potassium","section 2, dosage and administration"
adult-telmisartan,telmisartan,80,day,"FDA label, telmisartan","section 2, dosage and administration"
adult-olmesartan,olmesartan,40,day,"FDA label, olmesartan medoxomil","section 2, dosage and administration"
adult-valsartan,valsartan,320,day,"FDA label, valsartan","section 2, dosage and administration"
adult-atenolol,atenolol,200,day,"FDA label, atenolol","section 2, dosage and administration"
adult-metoprolol,metoprolol,450,day,"FDA label, metoprolol tartrate","section 2, dosage and administration"
adult-bisoprolol,bisoprolol,20,day,"FDA label, bisoprolol fumarate","section 2, dosage and administration"
adult-carvedilol,carvedilol,100,day,"FDA label, carvedilol","section 2, dosage and administration"
adult-propranolol,propranolol,640,day,"FDA label, propranolol hydrochloride","section 2, dosage and administration"
adult-hydrochlorothiazide,hydrochlorothiazide,100,day,"FDA label, hydrochlorothiazide","section 2, dosage and administration"
adult-spironolactone,spironolactone,400,day,"FDA label, spironolactone","section 2, dosage and administration"
adult-furosemide,furosemide,600,day,"FDA label, furosemide","section 2, dosage and administration"
adult-torasemide,torasemide,200,day,"FDA label, torsemide","section 2, dosage and administration"
adult-digoxin,digoxin,0.5,day,"FDA label, digoxin tablets","section 2, dosage and administration"
adult-atorvastatin,atorvastatin,80,day,"FDA label, atorvastatin calcium","section 2, dosage and administration"
adult-rosuvastatin,rosuvastatin,40,day,"FDA label, rosuvastatin calcium","section 2, dosage and administration"
adult-simvastatin,simvastatin,80,day,"FDA label, simvastatin","section 2, dosage and administration"
adult-allopurinol,allopurinol,800,day,"FDA label, allopurinol","section 2, dosage and administration"
adult-febuxostat,febuxostat,80,day,"FDA label, febuxostat","section 2, dosage and administration"
adult-colchicine,colchicine,2.4,day,"FDA label, colchicine tablets","section 2, dosage and administration"
adult-citalopram,citalopram,40,day,"FDA label, citalopram","section 2, dosage and administration"
adult-escitalopram,escitalopram,20,day,"FDA label, escitalopram","section 2, dosage and administration"
adult-sertraline,sertraline,200,day,"FDA label, sertraline","section 2, dosage and administration"
adult-fluoxetine,fluoxetine,80,day,"FDA label, fluoxetine","section 2, dosage and administration"
adult-paroxetine,paroxetine,60,day,"FDA label, paroxetine","section 2, dosage and administration"
adult-venlafaxine,venlafaxine,375,day,"FDA label, venlafaxine","section 2, dosage and administration"
adult-duloxetine,duloxetine,120,day,"FDA label, duloxetine","section 2, dosage and administration"
adult-amitriptyline,amitriptyline,300,day,"FDA label, amitriptyline","section 2, dosage and administration"
adult-mirtazapine,mirtazapine,45,day,"FDA label, mirtazapine","section 2, dosage and administration"
adult-olanzapine,olanzapine,20,day,"FDA label, olanzapine","section 2, dosage and administration"
adult-risperidone,risperidone,16,day,"FDA label, risperidone","section 2, dosage and administration"
adult-quetiapine,quetiapine,800,day,"FDA label, quetiapine","section 2, dosage and administration"
adult-haloperidol,haloperidol,100,day,"FDA label, haloperidol","section 2, dosage and administration"
adult-aripiprazole,aripiprazole,30,day,"FDA label, aripiprazole","section 2, dosage and administration"
adult-lithium-carbonate,lithium carbonate,1800,day,"FDA label, lithium carbonate","section 2, dosage and administration"
adult-donepezil,donepezil,23,day,"FDA label, donepezil","section 2, dosage and administration"
adult-carbamazepine,carbamazepine,1600,day,"FDA label, carbamazepine","section 2, dosage and administration"
adult-levetiracetam,levetiracetam,3000,day,"FDA label, levetiracetam","section 2, dosage and administration"
adult-phenytoin,phenytoin,600,day,"FDA label, extended phenytoin sodium","section 2, dosage and administration"
adult-pregabalin,pregabalin,600,day,"FDA label, pregabalin","section 2, dosage and administration"
adult-gabapentin,gabapentin,3600,day,"FDA label, gabapentin","section 2, dosage and administration"
adult-baclofen,baclofen,80,day,"FDA label, baclofen","section 2, dosage and administration"
adult-tizanidine,tizanidine,36,day,"FDA label, tizanidine","section 2, dosage and administration"
adult-ondansetron,ondansetron,24,day,"FDA label, ondansetron","section 2, dosage and administration"
adult-loperamide,loperamide,16,day,"FDA label, loperamide","section 2, dosage and administration"
adult-montelukast,montelukast,10,day,"FDA label, montelukast","section 2, dosage and administration"
adult-cetirizine,cetirizine,10,day,"FDA label, cetirizine tablets (Drug Facts)","section 2, dosage and administration"
adult-levocetirizine,levocetirizine,5,day,"FDA label, levocetirizine","section 2, dosage and administration"
adult-ciprofloxacin,ciprofloxacin,1500,day,"FDA label, ciprofloxacin","section 2, dosage and administration"
adult-levofloxacin,levofloxacin,750,day,"FDA label, levofloxacin","section 2, dosage and administration"
adult-moxifloxacin,moxifloxacin,400,day,"FDA label, moxifloxacin","section 2, dosage and administration"
adult-doxycycline,doxycycline,300,day,"FDA label, doxycycline hyclate","section 2, dosage and administration"
adult-nitrofurantoin,nitrofurantoin,400,day,"FDA label, nitrofurantoin","section 2, dosage and administration"
adult-azithromycin,azithromycin,2000,day,"FDA label, azithromycin tablets","section 2, dosage and administration"
adult-aciclovir,aciclovir,4000,day,"FDA label, acyclovir","section 2, dosage and administration"
adult-fluconazole,fluconazole,800,day,"FDA label, fluconazole","section 2, dosage and administration"
adult-terbinafine,terbinafine,250,day,"FDA label, terbinafine tablets","section 2, dosage and administration"
adult-hydroxychloroquine,hydroxychloroquine,600,day,"FDA label, hydroxychloroquine sulfate","section 2, dosage and administration"
adult-sildenafil,sildenafil,100,day,"FDA label, sildenafil tablets (erectile dysfunction)","section 2, dosage and administration"
adult-tamsulosin,tamsulosin,0.8,day,"FDA label, tamsulosin","section 2, dosage and administration"
adult-finasteride,finasteride,5,day,"FDA label, finasteride","section 2, dosage and administration"
adult-levothyroxine,levothyroxine,0.3,day,"FDA label, levothyroxine sodium","section 2, dosage and administration"
adult-tranexamic-acid,tranexamic acid,3900,day,"FDA label, tranexamic acid tablets","section 2, dosage and administration"
adult-domperidone,domperidone,30,day,"EMA, restrictions on domperidone, 25 April 2014",10 mg up to 3 times a day
adult-metoclopramide,metoclopramide,30,day,"EMA, press release on metoclopramide, 26 July 2013",30 mg a day
adult-methotrexate,methotrexate,30,week,"FDA label, methotrexate tablets","section 2, psoriasis: 30 mg a week"
`;
