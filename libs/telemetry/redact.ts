const mobile = /(?<![0-9A-Za-z])(1[3-9]\d)\d{4}(\d{4})(?![0-9A-Za-z])/g;
const fixedLine = /(?<![0-9A-Za-z])(0\d{2,3}-)\d{3,4}(\d{4})(?![0-9A-Za-z])/g;
const linkCode = /(\/t\/)[^\s"'/?#\\]+/g;
const apiToken = /dbt_[A-Za-z0-9_-]+/g;
const tokenInAddress = /([?&](?:token|code)=)[^&\s"'\\]+/g;
const bearer = /(Bearer )[^\s"'\\]+/gi;

/** The text without what may open a door or names a person's line: phone numbers, link codes, tokens. */
export function redactText(text: string): string {
  return text
    .replace(mobile, '$1****$2')
    .replace(fixedLine, '$1****$2')
    .replace(linkCode, '$1***')
    .replace(apiToken, 'dbt_***')
    .replace(tokenInAddress, '$1***')
    .replace(bearer, '$1***');
}
