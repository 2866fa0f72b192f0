/**
 * What each department writes most, as lines that the reader of dose lines understands: speciality, line. From memory:
 * they propose an order and a usual dose, and judge nothing. No line here is a child's dose by weight.
 */
export const usualLinesCsv = `
medicine,pcm 500 1 tab tds pc 3d
medicine,pantoprazole 40 od ac 14d
medicine,azithromycin 500 od 3d
medicine,cetirizine 10 hs 5d
medicine,metformin 500 bd pc 30d
medicine,amlodipine 5 od 30d
medicine,telmisartan 40 od 30d
medicine,doxycycline 100 bd pc 7d
medicine,ondansetron 4 bd 2d
medicine,atorvastatin 10 hs 30d
medicine,aspirin 75 od pc 30d
medicine,cholecalciferol 60000 iu weekly 8 weeks
paediatrics,zinc 20 od 14d
obstetrics-gynaecology,folic acid 5 od 30d
obstetrics-gynaecology,tranexamic acid 500 tds 5d
obstetrics-gynaecology,metronidazole 400 tds pc 7d
obstetrics-gynaecology,doxylamine + pyridoxine hs 14d
obstetrics-gynaecology,labetalol 100 bd 14d
obstetrics-gynaecology,mefenamic acid 500 tds pc 3d
psychiatry,escitalopram 10 od 30d
psychiatry,sertraline 50 od 30d
psychiatry,fluoxetine 20 od 30d
psychiatry,olanzapine 5 hs 30d
psychiatry,risperidone 2 hs 30d
psychiatry,mirtazapine 15 hs 30d
psychiatry,amitriptyline 25 hs 30d
psychiatry,propranolol 20 bd 15d
dermatology,cetirizine 10 hs 10d
dermatology,itraconazole 100 bd pc 14d
dermatology,ivermectin 12 stat
dermatology,doxycycline 100 od pc 30d
dermatology,fluconazole 150 weekly 4 weeks
dermatology,permethrin 5% cream hs 1d
dermatology,clotrimazole cream bd 14d
dermatology,mupirocin ointment tds 7d
orthopaedics,aceclofenac 100 bd pc 5d
orthopaedics,pcm 650 tds pc 5d
orthopaedics,diclofenac gel tds 10d
orthopaedics,calcium carbonate 500 od 30d
orthopaedics,cholecalciferol 60000 iu weekly 8 weeks
orthopaedics,pregabalin 75 hs 14d
orthopaedics,pantoprazole 40 od ac 7d
endocrinology,metformin 500 bd pc 30d
endocrinology,metformin 1000 bd pc 30d
endocrinology,glimepiride 1 od ac 30d
endocrinology,sitagliptin 100 od 30d
endocrinology,dapagliflozin 10 od 30d
endocrinology,levothyroxine 50 mcg od ac 60d
endocrinology,levothyroxine 100 mcg od ac 60d
endocrinology,carbimazole 10 od 30d
endocrinology,atorvastatin 10 hs 30d
cardiology,amlodipine 5 od 30d
cardiology,telmisartan 40 od 30d
cardiology,aspirin 75 od pc 30d
cardiology,atorvastatin 40 hs 30d
cardiology,clopidogrel 75 od 30d
cardiology,metoprolol xl 25 od 30d
cardiology,furosemide 40 od 15d
cardiology,spironolactone 25 od 30d
cardiology,chlorthalidone 12.5 od 30d
`;
