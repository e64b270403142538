/** A unit's code in data, settings and file names: `tieu-can`, `khu-vuc-5`. */
export const unitCode = /^[a-z0-9][a-z0-9-]{1,39}$/
