import type { Draw } from './svg'
import { repeat } from './svg'

const notebook: Draw = ({ body, shade, light, ground }) => `
  <rect x="256" y="166" width="330" height="480" rx="14" fill="#00000018"/><rect x="248" y="156" width="326" height="478" rx="8" fill="#fbf8f0"/>
  <rect x="230" y="150" width="330" height="480" rx="14" fill="${body}"/><rect x="230" y="150" width="56" height="480" rx="14" fill="${shade}"/>
  ${repeat(6, (index) => `<rect x="252" y="${190 + index * 76}" width="12" height="34" rx="6" fill="${light}"/>`)}
  <rect x="340" y="240" width="170" height="96" rx="8" fill="${ground}"/><rect x="364" y="270" width="122" height="10" rx="5" fill="${shade}"/><rect x="384" y="298" width="82" height="8" rx="4" fill="${body}"/>
  <path d="M506 630v64l-18-18-18 18v-64z" fill="${light}"/>`

const card: Draw = ({ body, shade, light, ground }) => `
  <g transform="rotate(-7 400 400)"><rect x="190" y="300" width="420" height="290" rx="8" fill="${light}"/><path d="M190 304l210 160 210-160" fill="none" stroke="${shade}" stroke-width="8"/></g>
  <g transform="rotate(5 400 400)"><rect x="280" y="160" width="290" height="400" rx="8" fill="#fffdf8"/><rect x="304" y="184" width="242" height="352" rx="4" fill="${ground}"/>
  <path d="M345 470c0-80 60-96 110-96 10-40 6-80 20-100 22 20 16 70 8 104 30 8 42 36 24 52-20 10-30 8-40 8 0 30-8 44-20 60h-92c-8-8-10-16-10-28z" fill="${body}"/><circle cx="484" cy="400" r="6" fill="${ground}"/>
  <path d="M320 508h210" stroke="${shade}" stroke-width="6" stroke-dasharray="4 14" stroke-linecap="round"/></g>`

const wrap: Draw = ({ body, shade, light }) => `
  <g transform="rotate(-24 400 400)">${repeat(
    3,
    (index) => `
    <rect x="170" y="${250 + index * 104}" width="460" height="86" rx="43" fill="${[body, light, shade][index] ?? body}"/>
    ${repeat(7, (leaf) => `<ellipse cx="${230 + leaf * 54}" cy="${293 + index * 104}" rx="9" ry="22" transform="rotate(${leaf % 2 ? 40 : -40} ${230 + leaf * 54} ${293 + index * 104})" fill="${index === 1 ? body : '#ffffff88'}"/>`)}
    <ellipse cx="616" cy="${293 + index * 104}" rx="20" ry="43" fill="#ffffff66"/>`,
  )}
    <rect x="366" y="236" width="26" height="322" fill="#fffaf0"/></g>`

const pencil: Draw = ({ body, shade, light }) =>
  repeat(4, (index) => {
    const x = 236 + index * 90
    const top = 190 + (index % 2) * 46
    return `<path d="M${x} ${top + 90}l28-90 28 90z" fill="#e9d2a8"/><path d="M${x + 19} ${top + 29}l9-29 9 29z" fill="#3b3733"/>
    <rect x="${x}" y="${top + 90}" width="56" height="320" fill="${body}"/><rect x="${x}" y="${top + 90}" width="18" height="320" fill="${light}"/><rect x="${x + 38}" y="${top + 90}" width="18" height="320" fill="${shade}"/>
    <rect x="${x}" y="${top + 410}" width="56" height="26" fill="#c9b37c"/><rect x="${x}" y="${top + 436}" width="56" height="30" rx="8" fill="#d58f88"/>`
  })

const print: Draw = ({ body, shade, light, ground }) => `
  <rect x="216" y="136" width="380" height="520" fill="#00000018"/><rect x="205" y="122" width="390" height="530" fill="#8a6a48"/><rect x="223" y="140" width="354" height="494" fill="#fffdf7"/>
  <rect x="263" y="186" width="274" height="380" fill="${light}"/><circle cx="470" cy="258" r="38" fill="${ground}"/>
  <path d="M263 400c70-90 120-60 160-20 40-50 80-40 114-10v196H263z" fill="${body}"/><path d="M263 470c90-50 190-20 274 10v86H263z" fill="${shade}"/>
  <path d="M300 520c40-12 90-12 150 6M330 544c50-8 100-4 160 4" stroke="${light}" stroke-width="6" fill="none"/>
  <path d="M440 600c20-10 30 8 54-4" stroke="#555" stroke-width="4" fill="none"/>`

const book: Draw = ({ body, shade, light, ground }) => `
  <g transform="rotate(-6 400 400)"><path d="M250 170h330v470H250z" fill="#fbf7ec"/>${repeat(5, (index) => `<path d="M578 ${190 + index * 6}v430" stroke="#d9d2bf" stroke-width="2"/>`)}
  <path d="M226 156h336v476H250c-16 0-24-8-24-22z" fill="${body}"/><path d="M226 156h44v476h-20c-16 0-24-8-24-22z" fill="${shade}"/>
  <rect x="312" y="216" width="206" height="18" rx="9" fill="${ground}"/><rect x="342" y="254" width="146" height="14" rx="7" fill="${light}"/>
  <circle cx="415" cy="420" r="88" fill="${light}"/><path d="M355 440c0-60 40-80 60-80s60 20 60 80c-40 14-80 14-120 0z" fill="${shade}"/><rect x="372" y="566" width="86" height="12" rx="6" fill="${ground}"/></g>`

export const PAPER_MOTIFS = { notebook, card, wrap, pencil, print, book }
