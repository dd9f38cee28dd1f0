import { listed } from '../words/pattern.ts'

/** The words that stand around a day in a language. */
interface DateWords {
  /** True if `08/05/2025` is in May in every country that writes the language. */
  dayFirst: boolean
  /** What says that the day is that of the publication. */
  published: readonly string[]
  /** What says that the day is that of a later change. */
  changed: readonly string[]
  /** What may stand beside a day or a time, and says no more. */
  around: readonly string[]
}

/** The locales whose names of months and weekdays are known, from the dates of `Intl`. */
export const LOCALES = listed(`
  en; de; fr; es; pt; it; nl; sv; da; nb; nn; fi; is; et; lv; lt; pl; cs; sk; sl; hr; sr; bs; mk; bg; ru; uk; be; ro;
  hu; el; tr; az; kk; ca; gl; eu; cy; ga; sq; hy; ka; he; ar; fa; ur; hi; bn; ta; te; mr; gu; kn; ml; th; id; ms; fil;
  sw; af; zu; vi; ko; zh; zh-TW; ja; de-AT; pt-PT
`)

/** `GMT`, `MESZ`: an hour's zone. */
export const ZONES = listed(`
  utc; gmt; z; bst; ist; est; edt; et; cst; cdt; ct; mst; mdt; mt; pst; pdt; pt; cet; cest; mez; mesz; eet; eest; msk;
  jst; kst; hkt; sgt; aest; aedt; acst; awst; nzst; nzdt; wib; wita; wit; wat; cat; eat; sast; brt; art; pkt
`)

/** Of several languages: the halves of the day, and the signs of its hours. */
export const HOURS = listed(
  't; a; p; m; am; pm; a.m; p.m; a.m.; p.m.; noon; midnight; midi; minuit; mittags; mezzogiorno',
)

/** A language a line: what says that it was published, what says that it was changed, and what may stand around. */
const DAY_FIRST = `
veröffentlicht; erstveröffentlicht; publiziert; erschienen; erstellt; datum; stand; vom / zuletzt aktualisiert; aktualisiert; zuletzt geändert; geändert; letzte aktualisierung; letzte änderung; überarbeitet / am; um; uhr; den; der; seit; vor
publié; publiée; publié le; date de publication; posté; paru; mis en ligne / mis à jour; mise à jour; modifié; dernière mise à jour; dernière modification; actualisé / le; à; er; heures; heure; min; h; il y a; de; du
publicado; publicada; fecha de publicación; fecha; creado / actualizado; actualizada; última actualización; modificado; última modificación / el; de; del; a; las; la; hs; h; horas; hora; hace
publicado em; publicado; publicada; data de publicação; data; postado; criado / atualizado; atualizada; actualizado; última atualização; modificado / em; de; do; às; as; h; horas; há; º
pubblicato; pubblicata; data di pubblicazione; data; creato / aggiornato; aggiornata; ultimo aggiornamento; modificato; ultima modifica / il; alle; ore; di; del; fa; h; º; °
gepubliceerd; geplaatst; publicatiedatum; datum; verschenen / bijgewerkt; laatst bijgewerkt; gewijzigd; laatst gewijzigd; laatste update; aangepast / op; om; uur; u; de; geleden
publicerad; publicerat; skapad / uppdaterad; senast uppdaterad; ändrad; uppdaterat / den; kl; klockan; för; sedan
publiceret; offentliggjort; udgivet; oprettet / opdateret; senest opdateret; sidst opdateret; ændret / den; d; kl; klokken; for; siden
publisert; lagt ut / oppdatert; sist oppdatert; endret / den; kl; klokken; for; siden
julkaistu / päivitetty; muokattu / klo; kello; sitten
avaldatud / uuendatud; muudetud / kell; tagasi
opublikowano; data publikacji; dodano; publikacja; data / zaktualizowano; aktualizacja; ostatnia aktualizacja; zmieniono / o; godz; godzina; r; roku; rok; dnia; temu
publikováno; vydáno; zveřejněno; vytvořeno / aktualizováno; upraveno; aktualizace / v; hod; před
publicat; data publicării; postat / actualizat; ultima actualizare; modificat / la; ora; pe; în
yayınlanma; yayınlanma tarihi; yayınlandı; yayın tarihi; tarih; giriş; oluşturulma / güncelleme; güncellendi; güncellenme; son güncelleme; son güncellenme / saat; tarihinde; önce
δημοσιεύθηκε; δημοσιεύτηκε; δημοσίευση; ημερομηνία / ενημερώθηκε; τελευταία ενημέρωση; ενημέρωση / στις; πμ; μμ; π.μ; μ.μ; ώρα
опубликовано; опубликована; дата публикации; дата; создано / обновлено; обновлена; изменено; последнее обновление; дата обновления / г; года; год; в; мск; назад; по
опубліковано; дата публікації; дата; створено / оновлено; змінено; останнє оновлення / р; року; рік; о; об; тому
đăng ngày; xuất bản; ngày đăng; đăng lúc / cập nhật; cập nhật lúc; cập nhật lần cuối / ngày; tháng; năm; thứ; lúc; giờ; phút; trước
diterbitkan; dipublikasikan; tanggal; terbit / diperbarui; terakhir diperbarui; diubah / pada; pukul; jam; lalu; yang
نشر; نُشر; نشر في; نُشر في; تاريخ النشر; تم النشر / آخر تحديث; تحديث; تم التحديث; حُدث; حدث / في; الساعة; م; ص; منذ; بتوقيت; غرينتش
פורסם; פורסם ב; תאריך; פורסם בתאריך / עודכן; עודכן ב; עדכון אחרון / בשעה; ב; לפני
प्रकाशित; प्रकाशन तिथि; पब्लिश्ड / अपडेट; अद्यतन; अपडेटेड; अंतिम अपडेट / को; बजे; पर; पहले
`
const OTHERS = `
first published; originally published; date published; published; posted; publication date; date; issued; created; filed; uploaded / last updated; last modified; last edited; last changed; updated; modified; edited; revised; last update; update; corrected / on; at; of; the; and; as; local; time; hrs; h; st; nd; rd; th; ago; just now
megjelent; közzétéve; publikálva; létrehozva / frissítve; módosítva; utoljára frissítve / óra; perc
发布时间; 发布于; 发布; 發布時間; 發布; 发表于; 發表於; 發佈; 時間; 时间; 日期 / 更新时间; 更新時間; 更新于; 更新於; 更新; 最后更新; 最後更新 / 上午; 下午; 早上; 晚上; 中午; 時; 时; 点; 點; 分; 秒; 前; 小时前; 小時前; 分钟前; 分鐘前; 天前
公開日; 公開; 掲載日; 配信; 投稿日; 公開日時; 掲載; 投稿 / 更新日; 更新; 最終更新; 最終更新日; 更新日時 / 午前; 午後; 時; 分; 秒; 頃; 前; 時間前; 分前; 日前; 付
입력; 등록; 게시; 작성; 발행일; 기사입력; 송고 / 수정; 업데이트; 최종수정; 최종 수정; 기사수정; 최종 업데이트 / 오전; 오후; 시; 분; 초; 전; 시간 전; 분 전; 일 전
`

export const DATE_WORDS: readonly DateWords[] = [
  ...languagesOf(DAY_FIRST, true),
  ...languagesOf(OTHERS, false),
]

function languagesOf(table: string, dayFirst: boolean): DateWords[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [published = [], changed = [], around = []] = row.split(' / ').map(listed)
      return { dayFirst, published, changed, around }
    })
}
