import { isRealDate } from "../model/calendar";

/**
 * Whether a text has the form of a Swedish personal identity number or coordination number: a date of birth (day plus 60 in the latter), a serial number and
 * the check digit of the Luhn algorithm over the last ten digits (Skatteverket, SKV 704 and SKV 707). One in some hundred of arbitrary numbers of ten
 * digits has it too.
 */
export function looksPersonal(text: string): boolean {
  const parts = /^(?:(18|19|20)?(\d{2})(\d{2})(\d{2}))[-+]?(\d{4})$/.exec(text);
  if (parts === null) return false;
  const [, century, year, month, day, serial] = parts;
  const born = Number(day) > 60 ? String(Number(day) - 60).padStart(2, "0") : day;
  // of two digits alone the century is not known: 2000 has every day that any year has
  if (!isRealDate(`${century === undefined ? "2000" : `${century}${year}`}-${month}-${born}`)) return false;
  const digits = [...`${year}${month}${day}${serial}`].map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const weighed = i % 2 === 0 ? 2 * digit : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
