import { listed } from './pattern.ts'

/** What a picture is called before its credit: `Foto: dpa`. */
export const PICTURES = listed(String.raw`
  images?; photos?; photographs?; photography; pictures?; illustrations?; graphics?; bild(?:er)?; fotos?; fotografie;
  grafik; titelbild; symbolbild; symbolfoto; photographies?; imagen(?:es)?; fotografías?; imagens?; imagem;
  fotografias?; immagin[ei]; foto; fotografia; beeld; foto[’']s; kuvat?; zdjęci[ea]; fot\.; obrázek; kép; fotó;
  imagine; fotoğraf; görsel; φωτογραφία; фото; фотография; иллюстрация; зображення; ảnh; gambar; صورة; الصورة; צילום;
  תמונה; फोटो; 写真; 画像; 图片; 圖片; 照片; 图; 攝影; 摄影; 撮影; 사진; 그래픽
`)

/** Between a picture and its owner: `Image credit: Reuters`. */
export const CREDITS = listed(String.raw`
  credits?; source; courtesy; by; copyright; nachweis; quelle; rechte; crédits?; créditos?; crediti; fuente; fonte;
  bron; källa; kilde; źródło; źródła; kaynak; источник; джерело; 提供; 来源; 來源; 出典; 제공
`)

/** Without a picture before it. */
export const LONE_CREDITS = listed(String.raw`
  credits?; image credits?; bildnachweis; bildquelle; fotocredit; bildrechte; crédits?; crédits? photos?;
  crédits? images?; créditos?; créditos? de (?:la )?(?:foto|imagen); crédito da (?:foto|imagem); fotocredits?;
  fotokredit
`)
