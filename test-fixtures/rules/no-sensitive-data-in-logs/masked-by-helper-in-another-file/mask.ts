export function last(text: string): string {
  return text.slice(-4)
}

export const describe = (text: string): string => `card ${text}`
