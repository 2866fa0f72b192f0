/**
 * How much is too much or too little. Columns: `dose-tables.ts`. Only a row whose document was opened calculates or
 * interrupts; the last cell says when. Where no document was found, the row is from memory: its numbers are shown by
 * no screen and a child's dose is entered, not reckoned.
 */

/**
 * Children by mouth: id, generic, the part of it that is reckoned, mg/kg per dose least and most, mg/kg per day least
 * and most, the adult's most in mg per dose and per day, for what, document, place, opened. Where the place does not name the
 * adult's most it is from memory: it only ever lowers what a heavy child may have.
 */
export const childDosesCsv = `
amoxicillin-pneumonia,amoxicillin,amoxicillin,30,50,80,100,1500,3000,pneumonia; middle ear,"WHO, Revised classification and treatment of childhood pneumonia, 2014 (in PMC7152421, table 1.1); MSF Essential drugs, amoxicillin oral","recommendations 1 and 2: at least 40 mg/kg twice a day; dosage: 30 mg/kg 3 times a day, at most 3 g",2026-11-26
amoxicillin-label,amoxicillin,amoxicillin,6.7,25,20,50,1000,3000,ear; nose; throat; skin,"Pharmacist's Letter, Detail-Document 231107, Pediatric oral suspensions, November 2010; MSF Essential drugs, amoxicillin oral","amoxicillin over 3 months: 20-40 mg/kg a day in 3 doses or 25-45 in 2; tonsillitis: 25 mg/kg twice a day; adult at most 1 g 3 times",2026-11-26
co-amoxiclav-label,amoxicillin + clavulanic acid,amoxicillin,6.7,22.5,20,45,875,1750,amoxicillin part,"Pharmacist's Letter, Detail-Document 231107, Pediatric oral suspensions, November 2010; Spectrum MD, Markham Stouffville Hospital, urinary infection of children","amoxicillin and clavulanate from 3 months: 20-40 mg/kg a day in 3 doses or 25-45 in 2; at most 875 mg a dose, 1750 a day",2026-11-26
co-amoxiclav-otitis,amoxicillin + clavulanic acid,amoxicillin,40,45,80,90,1500,3000,middle ear; amoxicillin part,,
paracetamol,paracetamol,paracetamol,10,15,10,60,1000,4000,fever or pain,"WHO, Guidelines on the pharmacological treatment of persisting pain in children, 2012; PMC8900682","A1.8: 15 mg/kg up to 1 g, at most 4 doses or 4 g in 24 hours; table 2: 10-15 mg/kg a dose",2026-11-26
ibuprofen,ibuprofen,ibuprofen,5,10,5,40,400,1200,fever or pain,"MSF Essential drugs, ibuprofen oral; PMC8900682","dosage over 3 months: 5-10 mg/kg 3 to 4 times a day, adult at most 400 mg and 1200 a day; table 2: at most 40 mg/kg a day",2026-11-26
azithromycin,azithromycin,azithromycin,5,20,5,20,1000,1000,ear; throat; chest 5-12; typhoid 10-20,"MSF Essential drugs, azithromycin oral, June 2025","dosage: typhoid fever 10-20 mg/kg once a day, at most 1 g; pertussis 10 mg/kg, then 5",2026-11-26
cefixime-label,cefixime,cefixime,4,8,8,8,400,400,ear; throat; urine,"MSF Essential drugs, cefixime oral",dosage: 8 mg/kg once a day; adult 400 mg a day,2026-11-26
cefixime-typhoid,cefixime,cefixime,10,10,20,20,400,800,typhoid,"MSF Essential drugs, cefixime oral",dosage over 3 months: typhoid fever 20 mg/kg a day in 2 doses,2026-11-26
cefpodoxime-label,cefpodoxime,cefpodoxime,5,5,10,10,200,400,ear; throat,,
cefadroxil-label,cefadroxil,cefadroxil,15,30,30,30,1000,2000,throat; skin; urine,,
cefalexin-label,cefalexin,cefalexin,6.25,25,25,50,1000,2000,skin; throat; urine,"MSF Essential drugs, cefalexin oral; Spectrum MD, Markham Stouffville Hospital, urinary infection of children",dosage: 25-50 mg/kg a day in 2 doses; adult 2 g a day in 2; urine: 12 mg/kg every 6 hours,2026-11-26
cefuroxime-label,cefuroxime,cefuroxime,10,15,20,30,500,1000,ear; throat,,
erythromycin-label,erythromycin,erythromycin,7.5,25,30,100,500,2000,throat; chest; skin,,
clarithromycin-label,clarithromycin,clarithromycin,7.5,7.5,15,15,500,1000,throat; chest,"Drugs for Bugs, Pneumonia (drugsforbugs.org)","clarithromycin over 6 months: 15 mg/kg a day in 2 doses, at most 1 g a day",2026-11-26
cotrimoxazole-label,sulfamethoxazole + trimethoprim,trimethoprim,4,4,8,8,160,320,trimethoprim part,"Spectrum MD, Markham Stouffville Hospital, urinary infection of children","trimethoprim 4 mg/kg every 12 hours, at most 160 mg a dose",2026-11-26
metronidazole,metronidazole,metronidazole,5,16.7,15,50,800,2400,giardiasis 5; amoebiasis 12-17,"PMC4169043; Metrogyl suspension, product text (Medicart)",table 20: giardiasis 5 mg/kg every 8 hours; amoebiasis: 35-50 mg/kg in 24 hours in 3 doses; adult 400-800 mg 3 times,2026-11-26
ciprofloxacin-pocket,ciprofloxacin,ciprofloxacin,15,15,30,30,500,1000,dysentery,"WHO, Guidelines for the control of shigellosis, 2005 (in PMC6021764)",table 1: 15 mg/kg twice a day,2026-11-26
doxycycline-label,doxycycline,doxycycline,2.2,2.2,2.2,4.4,100,200,scrub typhus and other rickettsial disease,"CDC, Tickborne rickettsial diseases: treatment (archived 10 January 2009)",recommended dosage below 45.4 kg: 2.2 mg/kg twice a day; adult 100 mg twice,2026-11-26
nitrofurantoin-label,nitrofurantoin,nitrofurantoin,1.25,1.75,5,7,100,400,urine,,
aciclovir-label,aciclovir,aciclovir,20,20,80,80,800,3200,chickenpox,,
fluconazole-label,fluconazole,fluconazole,3,12,3,12,400,400,,,
domperidone-ema,domperidone,domperidone,0.25,0.25,0.25,0.75,10,30,vomiting,"MHRA/CHM advice on domperidone, 2014 (in the BNF)",below 35 kg: 0.25 mg/kg up to 3 times a day; adult 10 mg up to 3 times,2026-11-26
prednisolone,prednisolone,prednisolone,1,2,1,2,60,60,asthma attack; nephrotic syndrome,,
levetiracetam-label,levetiracetam,levetiracetam,10,30,20,60,1500,3000,epilepsy,"SGPGI Lucknow, Anticonvulsants: doses for children; Can Fam Physician, anticonvulsants, table 3",10 mg/kg a dose twice a day to 30; adult 1000-3000 mg a day in 2 doses,2026-11-26
valproate-label,sodium valproate,sodium valproate,3.3,20,10,40,1500,3000,epilepsy,"ILAE British Chapter, Epilepsy lectures 2015; Rudolph's Pediatrics, table 562-1; Can Fam Physician, anticonvulsants, table 3",page 309 table 2: 20-40 mg/kg a day in 2 doses; initial dose 10-15 in 2 or 3; adult 1000-3000 mg a day,2026-11-26
carbamazepine-label,carbamazepine,carbamazepine,3.3,10,10,30,800,1600,epilepsy,"SGPGI Lucknow, Anticonvulsants: doses for children; ILAE British Chapter, Epilepsy lectures 2015; Can Fam Physician, anticonvulsants, table 3","10 mg/kg a day in 3 doses, to 20-30; page 309 table 2: 10-20 in 2 or 3; adult 300-1600 mg a day",2026-11-26
phenytoin-label,phenytoin,phenytoin,1.3,8,4,8,500,500,epilepsy,"ILAE British Chapter, Epilepsy lectures 2015; Rudolph's Pediatrics, table 562-1; Can Fam Physician, anticonvulsants, table 3","page 309 table 2: 4-8 mg/kg a day in 2 doses or 1; 2 or 3 doses; adult 200-500 mg a day, single or divided",2026-11-26
furosemide-label,furosemide,furosemide,1,2,1,6,40,120,,,
isoniazid-who,isoniazid,isoniazid,7,15,7,15,300,300,tuberculosis,"Cold Spring Harb Perspect Med 2014;4:a017855 (PMC4143109)",table 7: daily dose with range and maximum,2026-11-26
rifampicin-who,rifampicin,rifampicin,10,20,10,20,600,600,tuberculosis,"Cold Spring Harb Perspect Med 2014;4:a017855 (PMC4143109)",table 7: daily dose with range and maximum,2026-11-26
pyrazinamide-who,pyrazinamide,pyrazinamide,30,40,30,40,2000,2000,tuberculosis,"Cold Spring Harb Perspect Med 2014;4:a017855 (PMC4143109)",table 7: daily dose with range and maximum,2026-11-26
ethambutol-who,ethambutol,ethambutol,15,25,15,25,1200,1200,tuberculosis,"Cold Spring Harb Perspect Med 2014;4:a017855 (PMC4143109)",table 7: daily dose with range and maximum,2026-11-26
`;

/** Adults by mouth: id, generic, the most in mg, in a day or a week, document, place, opened. */
export const adultMaximaCsv = `
adult-paracetamol,paracetamol,4000,day,"WHO, Guidelines on the pharmacological treatment of persisting pain in children, 2012",A1.8: at most 4 g in 24 hours,2026-11-26
adult-ibuprofen,ibuprofen,3200,day,"MSF Essential drugs, ibuprofen oral","rheumatic diseases, adult: up to 3200 mg a day",2026-11-26
adult-diclofenac,diclofenac,200,day,,
adult-naproxen,naproxen,1500,day,,
adult-celecoxib,celecoxib,800,day,,
adult-metformin,metformin,2550,day,,
adult-glimepiride,glimepiride,8,day,,
adult-glibenclamide,glibenclamide,20,day,,
adult-glipizide,glipizide,40,day,,
adult-sitagliptin,sitagliptin,100,day,,
adult-linagliptin,linagliptin,5,day,,
adult-dapagliflozin,dapagliflozin,10,day,,
adult-empagliflozin,empagliflozin,25,day,,
adult-pioglitazone,pioglitazone,45,day,,
adult-amlodipine,amlodipine,10,day,"BNF 68, 2.6.2 Calcium-channel blockers","amlodipine: at most 10 mg once a day",2026-11-26
adult-enalapril,enalapril,40,day,"MSF Essential drugs, enalapril oral","hypertension and heart failure: at most 40 mg a day",2026-11-26
adult-lisinopril,lisinopril,80,day,,
adult-ramipril,ramipril,20,day,,
adult-losartan,losartan,100,day,,
adult-telmisartan,telmisartan,80,day,"MSF UniCat, DORATELM4T","instructions for use: at most 80 mg once a day",2026-11-26
adult-olmesartan,olmesartan,40,day,,
adult-valsartan,valsartan,320,day,,
adult-atenolol,atenolol,200,day,,
adult-metoprolol,metoprolol,450,day,,
adult-bisoprolol,bisoprolol,20,day,,
adult-carvedilol,carvedilol,100,day,,
adult-propranolol,propranolol,640,day,,
adult-hydrochlorothiazide,hydrochlorothiazide,100,day,,
adult-spironolactone,spironolactone,400,day,,
adult-furosemide,furosemide,600,day,,
adult-torasemide,torasemide,200,day,,
adult-digoxin,digoxin,0.5,day,,
adult-atorvastatin,atorvastatin,80,day,,
adult-rosuvastatin,rosuvastatin,40,day,,
adult-simvastatin,simvastatin,40,day,"Label, simvastatin tablets, DailyMed 76ea62f3-4efb-4649-829d-3f0c28d5dae7","2.1: at most 40 mg once a day; 80 only where taken for long",2026-11-26
adult-allopurinol,allopurinol,800,day,,
adult-febuxostat,febuxostat,80,day,,
adult-colchicine,colchicine,2.4,day,,
adult-citalopram,citalopram,40,day,,
adult-escitalopram,escitalopram,20,day,,
adult-sertraline,sertraline,200,day,,
adult-fluoxetine,fluoxetine,80,day,,
adult-paroxetine,paroxetine,60,day,,
adult-venlafaxine,venlafaxine,375,day,,
adult-duloxetine,duloxetine,120,day,,
adult-amitriptyline,amitriptyline,300,day,,
adult-mirtazapine,mirtazapine,45,day,,
adult-olanzapine,olanzapine,20,day,,
adult-risperidone,risperidone,16,day,,
adult-quetiapine,quetiapine,800,day,,
adult-haloperidol,haloperidol,100,day,,
adult-aripiprazole,aripiprazole,30,day,,
adult-lithium-carbonate,lithium carbonate,1800,day,,
adult-donepezil,donepezil,23,day,,
adult-carbamazepine,carbamazepine,1600,day,"Can Fam Physician, anticonvulsants, table 3",300-1600 mg a day,2026-11-26
adult-levetiracetam,levetiracetam,3000,day,"Can Fam Physician, anticonvulsants, table 3",1000-3000 mg a day,2026-11-26
adult-phenytoin,phenytoin,500,day,"Can Fam Physician, anticonvulsants, table 3",200-500 mg a day,2026-11-26
adult-pregabalin,pregabalin,600,day,,
adult-gabapentin,gabapentin,3600,day,"Can Fam Physician, anticonvulsants, table 3",300-3600 mg a day,2026-11-26
adult-baclofen,baclofen,80,day,,
adult-tizanidine,tizanidine,36,day,,
adult-ondansetron,ondansetron,24,day,,
adult-loperamide,loperamide,16,day,,
adult-montelukast,montelukast,10,day,,
adult-cetirizine,cetirizine,10,day,,
adult-levocetirizine,levocetirizine,5,day,,
adult-ciprofloxacin,ciprofloxacin,1500,day,,
adult-levofloxacin,levofloxacin,750,day,,
adult-moxifloxacin,moxifloxacin,400,day,,
adult-doxycycline,doxycycline,300,day,,
adult-nitrofurantoin,nitrofurantoin,400,day,,
adult-azithromycin,azithromycin,2000,day,"MSF Essential drugs, azithromycin oral, June 2025","early syphilis, adult: 2 g as a single dose",2026-11-26
adult-aciclovir,aciclovir,4000,day,,
adult-fluconazole,fluconazole,800,day,,
adult-terbinafine,terbinafine,250,day,,
adult-hydroxychloroquine,hydroxychloroquine,600,day,,
adult-sildenafil,sildenafil,100,day,"Label, sildenafil tablets, DailyMed 213667b7-906c-4d57-bf37-9fb798bf5001","2.1: at most 100 mg, once a day",2026-11-26
adult-tamsulosin,tamsulosin,0.8,day,,
adult-finasteride,finasteride,5,day,,
adult-levothyroxine,levothyroxine,0.3,day,,
adult-tranexamic-acid,tranexamic acid,3900,day,,
adult-domperidone,domperidone,30,day,"MHRA/CHM advice on domperidone, 2014 (in the BNF)",adult 10 mg up to 3 times a day,2026-11-26
adult-metoclopramide,metoclopramide,30,day,"EMA recommendations on metoclopramide, July 2013 (Prescribing Advice for GPs)","adults: 10 mg three times a day at most",2026-11-26
adult-methotrexate,methotrexate,30,week,"Huntsville Hospital, pharmacists' note on methotrexate, 16 December 2020","usual dose 7.5-30 mg by mouth a week",2026-11-26
`;
