import type { patients as english } from "../en/patients.ts";
import type { Translated } from "../translated.ts";

export const patients: Translated<typeof english> = {
  title: "मरीज़",
  find: "मरीज़ का नाम",
  search: "खोजें",
  onHub: "हब पर पंजीकृत सभी मरीज़ों में से",
  onPc: "केवल इस कंप्यूटर के मरीज़ों में से: हब उत्तर नहीं दे रहा",
  nobody: "इस नाम का कोई मरीज़ नहीं मिला।",
  reason: "रिकॉर्ड खोलने का कारण",
  reasonHint: "यह रिकॉर्ड आपके परामर्शों से बाहर है; किसने, कब और क्यों खोला, यह लिखा जाता है।",
  open: "रिकॉर्ड खोलें",
  otherRecords: "अन्य अभिलेख",
};
