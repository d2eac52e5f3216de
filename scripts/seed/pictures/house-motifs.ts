import type { Draw } from './svg'
import { repeat } from './svg'

const cushion: Draw = ({ body, shade, light }) => `
  <path d="M190 210c130 26 290 26 420 0 26 130 26 270 0 400-130-26-290-26-420 0-26-130-26-270 0-400z" fill="${body}"/>
  <path d="M190 210c60 12 110 18 170 20-60 110-90 240-90 366-30 2-54 8-80 14-26-130-26-270 0-400z" fill="${light}" opacity=".6"/>
  ${repeat(7, (index) => `<path d="M${230 + index * 56} 250c14 110 14 220 0 320" fill="none" stroke="${shade}" stroke-width="5" stroke-dasharray="18 14" opacity=".7"/>`)}
  <circle cx="400" cy="410" r="16" fill="${shade}"/>`

const throwOver: Draw = ({ body, shade, light }) => `
  <path d="M200 220c130-50 270-50 400 0v350H200z" fill="${body}"/>
  <path d="M200 220c130-50 270-50 400 0v90c-130-50-270-50-400 0z" fill="${light}"/>
  ${repeat(5, (index) => `<path d="M200 ${350 + index * 44}c130-${index * 6} 270-${index * 6} 400 0" fill="none" stroke="${index % 2 ? light : shade}" stroke-width="12"/>`)}
  ${repeat(20, (index) => `<path d="M${210 + index * 20} 570v${46 + (index % 3) * 8}" stroke="${shade}" stroke-width="7" stroke-linecap="round"/>`)}`

const candle: Draw = ({ body, shade, light }) => `
  <path d="M400 130c36 50 44 84 0 108-44-24-36-58 0-108z" fill="#f0a63c"/><path d="M400 172c16 24 18 44 0 58-18-14-16-34 0-58z" fill="#fde9b5"/>
  <path d="M400 226v40" stroke="#4a3a2c" stroke-width="7"/>
  <rect x="320" y="266" width="160" height="340" rx="16" fill="${body}"/><rect x="320" y="266" width="46" height="340" rx="16" fill="${light}"/>
  <ellipse cx="400" cy="268" rx="80" ry="16" fill="${light}"/><path d="M440 268c0 60 26 50 22 100-2 24-30 22-30 0 2-40-14-50-14-98z" fill="${light}"/>
  <ellipse cx="400" cy="612" rx="150" ry="28" fill="${shade}"/>`

const vase: Draw = ({ body, shade, light }) => `
  <path d="M398 300C380 220 330 190 300 110M402 300c4-90 10-130 20-200M406 300c30-70 70-90 100-160" fill="none" stroke="#6f7f4f" stroke-width="9"/>
  <circle cx="298" cy="112" r="26" fill="#e9c46a"/><circle cx="424" cy="98" r="30" fill="#f4a99a"/><circle cx="508" cy="140" r="24" fill="#f6e7cb"/>
  <ellipse cx="352" cy="210" rx="34" ry="13" transform="rotate(50 352 210)" fill="#8a9a66"/>
  <path d="M345 290h110c0 70 95 110 95 210 0 90-60 140-110 140h-80c-50 0-110-50-110-140 0-100 95-140 95-210z" fill="${body}"/>
  <path d="M345 290h30c0 70-75 110-75 210 0 70 20 115 50 140-50-4-100-52-100-140 0-100 95-140 95-210z" fill="${light}"/>
  <ellipse cx="400" cy="290" rx="55" ry="13" fill="${shade}"/>`

const basket: Draw = ({ body, shade, light }) => `
  <path d="M240 400C240 180 560 180 560 400" fill="none" stroke="${shade}" stroke-width="24"/>
  <path d="M190 390h420l-50 230c-4 18-14 26-34 26H274c-20 0-30-8-34-26z" fill="${body}"/>
  ${repeat(5, (row) => repeat(9 - (row > 2 ? 1 : 0), (column) => `<rect x="${212 + row * 8 + column * (44 - row)}" y="${412 + row * 44}" width="30" height="30" rx="9" fill="${(row + column) % 2 ? light : shade}" opacity=".75"/>`))}
  <rect x="176" y="370" width="448" height="34" rx="17" fill="${shade}"/>`

const planter: Draw = ({ body, shade, light }) => `
  <path d="M400 400c-10-120-80-150-150-170 0 90 60 150 150 170zM400 400c0-140 40-200 60-270 60 90 40 200-60 270zM400 400c60-90 120-100 190-100-20 80-100 110-190 100z" fill="#7f9a64"/>
  <path d="M400 400c-20-60-60-110-110-140M404 396c10-90 30-140 50-190" fill="none" stroke="#5e7847" stroke-width="6"/>
  <path d="M240 430h320l-44 200c-3 14-12 20-26 20H310c-14 0-23-6-26-20z" fill="${body}"/><path d="M240 430h70l10 220h-10c-14 0-23-6-26-20z" fill="${light}"/>
  <rect x="222" y="386" width="356" height="60" rx="12" fill="${shade}"/><rect x="222" y="386" width="110" height="60" rx="12" fill="${body}"/>`

const can: Draw = ({ body, shade, light }) => `
  <path d="M300 330c0-150 190-150 190 0" fill="none" stroke="${shade}" stroke-width="22"/>
  <path d="M500 520l150-220 26 18-130 262z" fill="${shade}"/><path d="M620 268l86 60-22 28-86-60z" fill="#c99a4a"/>
  <path d="M240 340h290v250c0 26-14 40-40 40H280c-26 0-40-14-40-40z" fill="${body}"/><rect x="240" y="340" width="70" height="290" rx="20" fill="${light}"/>
  <rect x="228" y="322" width="314" height="30" rx="15" fill="${shade}"/><path d="M240 420c-110 10-110 150 0 160" fill="none" stroke="${shade}" stroke-width="22"/>`

const trowel: Draw = ({ body, shade, light }) => `
  <g transform="rotate(-35 400 400)"><path d="M330 90h140v170c0 90-40 130-70 170-30-40-70-80-70-170z" fill="#8b959c"/><path d="M330 90h46c-6 130-2 230 24 340-30-40-70-80-70-170z" fill="#b9c1c6"/>
  <rect x="388" y="410" width="24" height="90" fill="#6f7a82"/><rect x="364" y="490" width="72" height="220" rx="34" fill="${body}"/>
  <rect x="364" y="490" width="24" height="214" rx="12" fill="${light}"/><rect x="364" y="520" width="72" height="12" fill="${shade}"/></g>`

const toy: Draw = ({ body, shade, light }) => `
  <path d="M430 300c-30-90-20-170 20-180 30 30 20 120 6 186zM490 310c20-80 70-140 104-120 6 50-40 110-76 146z" fill="${body}"/>
  <path d="M190 500c0-130 120-170 240-180 60-40 150-10 160 60 4 40-30 60-70 64 10 50 10 90-10 120H220c-20-14-30-34-30-64z" fill="${body}"/>
  <path d="M190 500c0-90 60-140 130-164-50 70-66 150-50 228h-50c-20-14-30-34-30-64z" fill="${light}"/>
  <circle cx="528" cy="366" r="11" fill="#33302c"/><circle cx="196" cy="476" r="32" fill="${light}"/>
  <rect x="190" y="562" width="360" height="24" rx="12" fill="${shade}"/>
  ${repeat(2, (index) => `<circle cx="${270 + index * 200}" cy="610" r="52" fill="${shade}"/><circle cx="${270 + index * 200}" cy="610" r="18" fill="${light}"/>`)}`

export const HOUSE_MOTIFS = { cushion, throw: throwOver, candle, vase, basket, planter, can, trowel, toy }
