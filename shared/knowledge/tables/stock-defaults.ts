/**
 * What a kind of facility usually has of the medicines of a level of the National List 2022 (P, S, T) and of those of no
 * level: SHC = sub-centre (Health and Wellness Centre). The levels are the list's; that a shelf holds them is a guess
 * from memory, which each centre's own word replaces.
 */
export const stockDefaultsCsv = `
SHC,P,in,,,,
SHC,S,out,,,,
SHC,T,out,,,,
SHC,none,out,,,,
PHC,P,in,,,,
PHC,S,out,,,,
PHC,T,out,,,,
PHC,none,out,,,,
CHC,P,in,,,,
CHC,S,in,,,,
CHC,T,out,,,,
CHC,none,out,,,,
DH,P,in,,,,
DH,S,in,,,,
DH,T,low,,,,
DH,none,out,,,,
`;
