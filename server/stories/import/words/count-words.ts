import { listed } from './pattern.ts'

/** What pages count, in the forms that stand beside a number. */
export const COUNTED = listed(String.raw`
  views?; page ?views?; reads?; readers?; visits?; visitors?; hits?; plays?; shares?; comments?; likes?; dislikes?;
  reactions?; replies; reply; responses?; retweets?; reposts?; claps?; votes?; upvotes?; followers?; saves?;
  bookmarks?; downloads?; impressions?; times (?:read|viewed|shared);
  people (?:have )?(?:read|viewed|shared)(?: this)?; reading now; aufrufe?; ansichten; ansicht; zugriffe?;
  (?:mal )?gelesen; mal angesehen; klicks?; leser; kommentare?; reaktionen; besuche?; seitenaufrufe?; gefällt mir;
  geteilt; vues?; lectures?; visites?; lecteurs?; commentaires?; partages?; réactions?; j[’']aime; consultations?;
  vistas?; visitas?; visualizaci(?:ón|ones); lecturas?; lectores; comentarios?; compartidos?; reproducciones;
  me gusta; veces (?:leído|compartido|visto); visualizaç(?:ão|ões); leituras?; acessos?; comentários?;
  compartilhamentos?; partilhas?; curtidas?; visualizzazion[ei]; letture; lettura; visite; visita; commenti; commento;
  condivision[ei]; mi piace; weergaven?; keer (?:bekeken|gelezen|gedeeld); x (?:bekeken|gelezen); reacties?; lezers;
  bezoeken; visningar; visning; läsningar; läsare; kommentarer; kommentar; delningar; visninger; læsninger; lesninger;
  delinger; katselukertaa; lukukertaa; katselua; näyttökertaa; kommenttia?; jakoa; wyświetle(?:ń|nie|nia);
  odsłon[ya]?; odsłony; komentarz(?:e|y)?; udostępnie(?:ń|nia|nie); zobrazen[ií]; zhlédnutí; komentář[eůi]?; přečtení;
  zobrazení; komentárov; megtekintés; hozzászólás; vizualizări; vizualizare; afișări; comentarii; comentariu;
  görüntülen?me; görüntüleme; okunma; izlenme; yorum; paylaşım; προβολές; προβολή; σχόλια; σχόλιο; αναγνώσεις;
  просмотр(?:ов|а|ы)?; прочтени[йея]; прочитал[иао]?; комментари(?:ев|й|я|и); репост(?:ов|а|ы)?; лайк(?:ов|а|и)?;
  перегляд(?:ів|и|у)?; коментар(?:ів|і|ь|я); lượt xem; lượt đọc; bình luận; lượt chia sẻ; kali dilihat; kali dibaca;
  dilihat; dibaca; komentar; tayangan; pembaca; مشاهدات; مشاهدة; قراءة; قراءات; تعليقات; تعليق; مشاركة; צפיות; צפייה;
  תגובות; תגובה; بازدید; نظر; व्यूज; व्यूज़; बार देखा गया; टिप्पणियां;
  次?(?:阅读|浏览|观看|播放|瀏覽|觀看|閱讀|点击|點擊)(?:量|数|數|次数|次數)?; 次; (?:条|個|则|則)?(?:评论|評論|留言); 人阅读; 人看过; 点赞; 分享;
  回?(?:閲覧|視聴|再生|表示|アクセス)(?:数|回数)?; 回; ビュー; (?:件の?)?コメント; シェア; いいね; 조회(?:수)?; 회; 댓글; 읽음; 공유; 좋아요
`)

/** What makes a number larger, written beside it. */
export const SCALES = listed(String.raw`
  k; m; b; bn; mn; g; t; thousand; million; billion; hundred; lakhs?; lacs?; crores?; cr; tsd\.?; mio\.?; mrd\.?;
  tausend; millionen; mille; millions?; milliers?; mil; millones; mill\.?; mi; milhões; milhão; mila; milion[ei];
  mln\.?; duizend; miljoen; tn; tusen; miljoner; tys\.?; tis\.?; bin; mii; тыс\.?; млн\.?; тис\.?; χιλ\.?; rb; ribu;
  jt; juta; tr; nghìn; n; ألف; مليون; אלף; हज़ार; हजार; लाख; करोड़; 万; 萬; 亿; 億; 千; 만; 천; 억; w; 百万
`)

/** For a count of nothing, or of one. */
export const NOTHING = listed(String.raw`
  no; zero; none; be the first to; keine?; noch keine?; aucune?; pas de; sin; ningún; ninguna; sem; nenhum; nenhuma;
  nessun; nessuna; nessuno; geen; inga; ingen; ei; brak; žádné; нет; немає; hiç; yok; belum ada; chưa có; لا; לא; אין;
  कोई; 暂无; 無; 无; なし; one; a; ein; eine; un; une; una; um; uma
`)

/** How long a text takes to read: `5 min read`, `Lesezeit: 5 Minuten`. */
export const READING = listed(String.raw`
  read; reads?; reading; to read; reading time; read time; estimated reading time; time to read; listen; watch; video;
  audio; podcast; lesezeit; lesedauer; zu lesen; lesen; temps de lecture; durée de lecture; de lecture; lecture;
  tiempo de lectura; lectura; de lectura; tempo de leitura; leitura; de leitura; tempo di lettura; lettura;
  di lettura; leestijd; lezen; lästid; läsning; læsetid; lesetid; lukuaika; czas czytania; czytania; doba čtení;
  čtení; olvasási idő; okuma süresi; okuma; timp de citire; время чтения; на чтение; чтения; час читання; читання;
  thời gian đọc; đọc; waktu baca; membaca; مدة القراءة; قراءة; זמן קריאה; קריאה; 阅读时间; 阅读时长; 預計閱讀; 阅读; 閱讀時間; 閱讀; 読了時間;
  読了; この記事は; 읽는 시간; 읽기
`)

export const MINUTES = listed(String.raw`
  min(?:ute)?s?\.?; mins?; seconds?; secs?; hours?; minuten?; minutes?; minutos?; minut[oi]; minuter; minutter;
  minuuttia; minut[ay]?; perc; dakika; dk; мин(?:ут[аы]?)?\.?; хв(?:илин[аи]?)?\.?; phút; menit; दقائق; دقائق; دقيقة;
  דקות; मिनट; 分钟; 分鐘; 分; 분
`)
