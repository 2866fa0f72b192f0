/**
 * The medicines that the Telemedicine Practice Guidelines name as examples of List A and List B. Columns:
 * `dose-tables.ts`. List O needs no row: it may always be prescribed. Who stands on a list only by likeness is from
 * memory and warns.
 */
const guidelines = '"Telemedicine Practice Guidelines, 25 March 2020"';
const april = '"Board of Governors in supersession of MCI, amendment of April 2020 to List A"';

export const guidelineListsCsv = `
list-a-clotrimazole,A,clotrimazole,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments"
list-a-mupirocin,A,mupirocin,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments"
list-a-calamine,A,calamine,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments"
list-a-benzyl-benzoate,A,benzyl benzoate,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments"
list-a-ciprofloxacin-eye,A,ciprofloxacin,eye,stop,${guidelines},"annexure, List A: local ophthalmological drops"
list-a-clotrimazole-ear,A,clotrimazole,ear,stop,${guidelines},"annexure, List A: local ear drops"
list-a-ear-wax,A,ear wax drops,ear,stop,${guidelines},"annexure, List A: local ear drops"
list-a-enalapril,A,enalapril,oral,stop,${guidelines},"annexure, List A: re-fill, hypertension"
list-a-atenolol,A,atenolol,oral,stop,${guidelines},"annexure, List A: re-fill, hypertension"
list-a-metformin,A,metformin,oral,stop,${guidelines},"annexure, List A: re-fill, diabetes"
list-a-glibenclamide,A,glibenclamide,oral,stop,${guidelines},"annexure, List A: re-fill, diabetes"
list-a-salmeterol,A,salmeterol,inhaled,stop,${guidelines},"annexure, List A: re-fill, asthma"
list-a-phenobarbitone,A,phenobarbitone,oral,stop,${april},phenobarbitone
list-a-clobazam,A,clobazam,oral,stop,${april},clobazam
list-a-clonazepam,A,clonazepam,oral,stop,${april},clonazepam
list-a-miconazole,A,miconazole,topical;oral,warn,,
list-a-ciprofloxacin-ear,A,ciprofloxacin,ear,warn,,
list-b-thiazide,B,hydrochlorothiazide,oral,stop,${guidelines},"annexure, List B: add-on, hypertension: thiazide with atenolol"
list-b-sitagliptin,B,sitagliptin,oral,stop,${guidelines},"annexure, List B: add-on, diabetes: sitagliptin with metformin"
list-b-thiazide-like,B,chlorthalidone;indapamide,oral,warn,,
`;
