import type { Draw } from './svg'
import { repeat } from './svg'

const mug: Draw = ({ body, shade, light }) => `
  <path d="M545 340c110-20 130 170-10 175" fill="none" stroke="${shade}" stroke-width="42"/>
  <path d="M235 270h330c0 130-5 230-45 320-10 22-25 30-48 30H328c-23 0-38-8-48-30-40-90-45-190-45-320z" fill="${body}"/>
  <path d="M235 270c0 130 5 230 45 320 6 13 12 20 22 25-15-100-20-220-12-345z" fill="${light}"/>
  <ellipse cx="400" cy="270" rx="165" ry="34" fill="${shade}"/><ellipse cx="400" cy="278" rx="138" ry="22" fill="#4a2f20"/>`

const bowl: Draw = ({ body, shade, light }) => `
  <path d="M330 590h140l15 35H315z" fill="${shade}"/>
  <path d="M170 350h460c0 150-90 250-190 250h-80c-100 0-190-100-190-250z" fill="${body}"/>
  <path d="M170 350c0 150 90 250 190 250h20c-80-40-130-140-135-250z" fill="${light}"/>
  <ellipse cx="400" cy="350" rx="230" ry="52" fill="${shade}"/><ellipse cx="400" cy="358" rx="200" ry="38" fill="${light}"/>`

const plate: Draw = ({ body, shade, light }) => `
  <ellipse cx="400" cy="440" rx="275" ry="262" fill="#00000018"/>
  <circle cx="400" cy="410" r="268" fill="${body}"/><circle cx="400" cy="410" r="254" fill="${light}"/>
  <circle cx="400" cy="410" r="182" fill="${shade}" opacity=".35"/><circle cx="400" cy="416" r="176" fill="${light}"/>
  <path d="M240 330a190 190 0 0 1 140-95" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".6"/>`

const jug: Draw = ({ body, shade, light }) => `
  <path d="M520 330c120-20 120 190-20 190" fill="none" stroke="${shade}" stroke-width="36"/>
  <path d="M300 210l-50-26c10 40 30 60 45 76-25 80-75 130-75 220 0 90 50 150 130 150h110c80 0 130-60 130-150 0-110-70-150-70-270z" fill="${body}"/>
  <path d="M295 260c-25 80-75 130-75 220 0 90 50 150 130 150-60-120-50-260-10-380z" fill="${light}"/>
  <path d="M250 184l50 26h220c-60-30-180-40-270-26z" fill="${shade}"/>`

const teapot: Draw = ({ body, shade, light }) => `
  <path d="M560 330c130-20 130 190-20 190" fill="none" stroke="${shade}" stroke-width="34"/>
  <path d="M250 470c-80-10-100-110-140-130l36-26c60 20 80 70 130 80z" fill="${shade}"/>
  <path d="M235 420c0-110 80-160 170-160s170 50 170 160-60 190-110 190H345c-50 0-110-80-110-190z" fill="${body}"/>
  <path d="M235 420c0-70 32-115 80-140-30 100-25 230 45 330h-15c-50 0-110-80-110-190z" fill="${light}"/>
  <path d="M300 280c20-40 190-40 210 0z" fill="${shade}"/><circle cx="405" cy="232" r="24" fill="${body}"/>`

const towel: Draw = ({ body, shade, light }) => `
  <rect x="150" y="150" width="500" height="22" rx="11" fill="#8a6a48"/>
  <path d="M250 160h300v480H250z" fill="${light}"/><path d="M250 160h110v480H250z" fill="#ffffff44"/>
  ${repeat(3, (index) => `<rect x="250" y="${500 + index * 36}" width="300" height="16" fill="${index === 1 ? shade : body}"/>`)}
  ${repeat(2, (index) => `<rect x="250" y="${220 + index * 30}" width="300" height="10" fill="${body}"/>`)}
  <path d="M250 640${repeat(15, (index) => `l10 ${index % 2 ? '-' : ''}14 10 ${index % 2 ? '' : '-'}14`)}" fill="none" stroke="${shade}" stroke-width="5"/>`

const apron: Draw = ({ body, shade, light }) => `
  <path d="M320 210c0-90 160-90 160 0" fill="none" stroke="${shade}" stroke-width="16"/>
  <path d="M310 200h180l20 150c60 20 80 50 90 90v210H200V440c10-40 30-70 90-90z" fill="${body}"/>
  <path d="M310 200h40l-30 450H200V440c10-40 30-70 90-90z" fill="${light}" opacity=".5"/>
  <path d="M290 450h220v110c0 20-12 30-30 30H320c-18 0-30-10-30-30z" fill="${shade}"/><path d="M400 450v140" stroke="${body}" stroke-width="6"/>
  <path d="M200 450l-80 60M600 450l80 60" stroke="${shade}" stroke-width="14" stroke-linecap="round"/>`

const board: Draw = ({ body, shade, light }) => `
  <rect x="205" y="262" width="400" height="400" rx="44" fill="#00000018"/>
  <path d="M365 120h70c20 0 30 14 30 34v96h95c26 0 40 16 40 40v310c0 26-16 42-42 42H242c-26 0-42-16-42-42V290c0-24 14-40 40-40h95v-96c0-20 10-34 30-34z" fill="${body}"/>
  <circle cx="400" cy="172" r="18" fill="${shade}"/>
  ${repeat(6, (index) => `<path d="M230 ${310 + index * 54}c110-${18 + index * 3} 220 ${22 - index * 2} 340 0" fill="none" stroke="${index % 2 ? light : shade}" stroke-width="6" opacity=".6"/>`)}`

const spoon: Draw = ({ body, shade, light }) => `
  <g transform="rotate(38 400 400)"><rect x="380" y="330" width="40" height="400" rx="20" fill="${body}"/>
  <rect x="380" y="330" width="14" height="390" rx="7" fill="${light}"/>
  <ellipse cx="400" cy="220" rx="86" ry="130" fill="${body}"/><ellipse cx="400" cy="222" rx="62" ry="100" fill="${shade}"/>
  <ellipse cx="386" cy="200" rx="34" ry="66" fill="${body}"/></g>`

const jar: Draw = ({ body, shade, light, ground }) => `
  <rect x="270" y="190" width="260" height="70" rx="16" fill="${shade}"/><rect x="270" y="206" width="260" height="10" fill="${light}" opacity=".5"/>
  <path d="M265 270h270c26 30 34 50 34 90v220c0 40-20 60-56 60H287c-36 0-56-20-56-60V360c0-40 8-60 34-90z" fill="${body}"/>
  <path d="M265 270h40c-26 120-24 260-6 370h-12c-36 0-56-20-56-60V360c0-40 8-60 34-90z" fill="${light}"/>
  <rect x="268" y="380" width="264" height="150" rx="8" fill="${ground}"/>
  <rect x="312" y="416" width="176" height="14" rx="7" fill="${shade}"/><rect x="342" y="452" width="116" height="10" rx="5" fill="${body}"/><rect x="352" y="480" width="96" height="10" rx="5" fill="${body}"/>`

const tin: Draw = ({ body, shade, light, ground }) => `
  <path d="M230 250h340v350c0 40-340 40-340 0z" fill="${body}"/><path d="M230 250h70v372c-44-4-70-10-70-22z" fill="${light}"/>
  <ellipse cx="400" cy="250" rx="170" ry="40" fill="${shade}"/><ellipse cx="400" cy="234" rx="170" ry="40" fill="${body}"/><ellipse cx="400" cy="230" rx="140" ry="28" fill="${light}"/>
  <circle cx="420" cy="440" r="96" fill="${ground}"/>
  <path d="M420 376c50 30 50 100 0 130-50-30-50-100 0-130zM420 376v130" fill="none" stroke="${shade}" stroke-width="10"/>`

export const KITCHEN_MOTIFS = { mug, bowl, plate, jug, teapot, towel, apron, board, spoon, jar, tin }
