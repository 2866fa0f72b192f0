/**
 * The medicines that the Telemedicine Practice Guidelines name as examples of List A and List B. Columns:
 * `dose-tables.ts`. List O needs no row: it may always be prescribed. Who stands on a list only by likeness is from
 * memory and warns.
 */
const guidelines =
  '"Telemedicine Practice Guidelines, 25 March 2020 (lists as quoted by a public policy page)"';
const april = '"Public notice of the Board of Governors, April 2020 (quoted by Devdiscourse 1004935)"';
const opened = "2026-11-26";

export const guidelineListsCsv = `
list-a-clotrimazole,A,clotrimazole,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments",${opened}
list-a-mupirocin,A,mupirocin,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments",${opened}
list-a-calamine,A,calamine,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments",${opened}
list-a-benzyl-benzoate,A,benzyl benzoate,topical,stop,${guidelines},"annexure, List A: ointments and lotions for skin ailments",${opened}
list-a-ciprofloxacin-eye,A,ciprofloxacin,eye,stop,${guidelines},"annexure, List A: local ophthalmological drops",${opened}
list-a-clotrimazole-ear,A,clotrimazole,ear,stop,${guidelines},"annexure, List A: local ear drops",${opened}
list-a-ear-wax,A,ear wax drops,ear,stop,${guidelines},"annexure, List A: local ear drops",${opened}
list-a-enalapril,A,enalapril,oral,stop,${guidelines},"annexure, List A: re-fill, hypertension",${opened}
list-a-atenolol,A,atenolol,oral,stop,${guidelines},"annexure, List A: re-fill, hypertension",${opened}
list-a-metformin,A,metformin,oral,stop,${guidelines},"annexure, List A: re-fill, diabetes",${opened}
list-a-glibenclamide,A,glibenclamide,oral,stop,${guidelines},"annexure, List A: re-fill, diabetes",${opened}
list-a-salmeterol,A,salmeterol,inhaled,stop,${guidelines},"annexure, List A: re-fill, asthma",${opened}
list-a-phenobarbitone,A,phenobarbitone,oral,stop,${april},phenobarbitone,${opened}
list-a-clobazam,A,clobazam,oral,stop,${april},clobazam,${opened}
list-a-clonazepam,A,clonazepam,oral,stop,${april},clonazepam,${opened}
list-a-miconazole,A,miconazole,topical;oral,warn,,
list-a-ciprofloxacin-ear,A,ciprofloxacin,ear,warn,,
list-b-thiazide,B,hydrochlorothiazide,oral,stop,${guidelines},"annexure, List B: add-on, hypertension: thiazide with atenolol",${opened}
list-b-sitagliptin,B,sitagliptin,oral,stop,${guidelines},"annexure, List B: add-on, diabetes: sitagliptin with metformin",${opened}
list-b-thiazide-like,B,chlorthalidone;indapamide,oral,warn,,
`;
