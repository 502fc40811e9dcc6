/** Words of a recorded change before its slots: length, kind, number of slots, of visits, of recipients with another contact. */
export const changeHeader = 5;
