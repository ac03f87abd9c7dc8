<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>AddLoginDialog</name>
    <message>
        <source>Her passphrase</source>
        <translation>Parolası</translation>
    </message>
    <message>
        <source>Her passphrase once more</source>
        <translation>Parolası, bir kez daha</translation>
    </message>
</context>
<context>
    <name>Admin</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Soyadı</translation>
    </message>
    <message>
        <source>Title on letters</source>
        <translation>Yazılardaki unvanı</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Mesleği</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Görevi</translation>
    </message>
    <message>
        <source>Add a colleague without a login</source>
        <translation>Girişi olmayan çalışan ekle</translation>
    </message>
    <message>
        <source>Add the colleague</source>
        <translation>Çalışanı ekle</translation>
    </message>
    <message>
        <source>She can be booked and sign letters; the program stays closed to her.</source>
        <translation>Kendisine randevu verilebilir, yazı imzalayabilir; programı açamaz.</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Kullanıcı ekle</translation>
    </message>
    <message>
        <source>Add the user</source>
        <translation>Kullanıcıyı ekle</translation>
    </message>
    <message>
        <source>Let her type her passphrase herself; nobody else should know it.</source>
        <translation>Parolasını kendisi yazsın; başka kimse bilmemeli.</translation>
    </message>
</context>
<context>
    <name>AppointmentRow</name>
    <message>
        <source>Arrived</source>
        <translation>Geldi</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Görüşmede</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Bitti</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Sonraki adım yok</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Backup</source>
        <translation>Yedek</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>az önce</translation>
    </message>
    <message>
        <source>{minutes} minutes ago</source>
        <translation>{minutes} dakika önce</translation>
    </message>
    <message>
        <source>{hours} hours ago</source>
        <translation>{hours} saat önce</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} gün önce</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Henüz yedek yok</translation>
    </message>
    <message>
        <source>Last backup: {age}</source>
        <translation>Son yedek: {age}</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Korunmuyor</translation>
    </message>
    <message>
        <source>The last try failed</source>
        <translation>Son deneme başarısız</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Çok eski</translation>
    </message>
    <message>
        <source>Getting old</source>
        <translation>Eskiyor</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Güncel</translation>
    </message>
    <message>
        <source>The last try did not succeed. {why}</source>
        <translation>Son deneme başarılı olmadı. {why}</translation>
    </message>
    <message>
        <source>No folder was chosen for the daily backup. A stick or another disk is best.</source>
        <translation>Günlük yedek için klasör seçilmedi. En iyisi bir USB bellek ya da başka bir disktir.</translation>
    </message>
    <message>
        <source>Every day a backup is made by itself, into {folder}.</source>
        <translation>Her gün kendiliğinden bir yedek alınır: {folder}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Yazıldı</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Başarısız</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Durduruldu</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Yedek</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Yedekleri aç</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backups</source>
        <translation>Yedekler</translation>
    </message>
    <message>
        <source>&amp;Verify a file …</source>
        <translation>&amp;Dosya doğrula …</translation>
    </message>
    <message>
        <source>Back up to &amp;another place …</source>
        <translation>&amp;Başka bir yere yedekle …</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Şimdi &amp;yedekle</translation>
    </message>
    <message>
        <source>How the data is kept</source>
        <translation>Yedeklerin durumu</translation>
    </message>
    <message>
        <source>Backups so far</source>
        <translation>Şimdiye kadarki yedekler</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Ve&amp;rify this backup</source>
        <translation>B&amp;u yedeği doğrula</translation>
    </message>
    <message>
        <source>Verifying opens the backup and checks everything in it; nothing is changed.</source>
        <translation>Doğrulama yedeği açar ve içindeki her şeyi kontrol eder; hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>The backup is being written. You can go on working.</source>
        <translation>Yedek yazılıyor. Çalışmayı sürdürebilirsiniz.</translation>
    </message>
    <message>
        <source>Where to write the backup</source>
        <translation>Yedek nereye yazılsın</translation>
    </message>
    <message>
        <source>Backups (*.age)</source>
        <translation>Yedekler (*.age)</translation>
    </message>
    <message>
        <source>Which backup to verify</source>
        <translation>Hangi yedek doğrulansın</translation>
    </message>
    <message>
        <source>The backup is being checked. You can go on working.</source>
        <translation>Yedek kontrol ediliyor. Çalışmayı sürdürebilirsiniz.</translation>
    </message>
    <message>
        <source>The backup is written: {path} ({size}).</source>
        <translation>Yedek yazıldı: {path} ({size}).</translation>
    </message>
    <message>
        <source>The backup of {made} is not whole. Please take another one. Found: {findings}</source>
        <translation>{made} tarihli yedek sağlam değil. Lütfen başka bir yedek kullanın. Bulunanlar: {findings}</translation>
    </message>
    <message>
        <source>Not whole</source>
        <translation>Sağlam değil</translation>
    </message>
    <message>
        <source>The backup of {made} is whole: {people} people, {files} files, {letters} letters.</source>
        <translation>{made} tarihli yedek sağlam: {people} kişi, {files} dosya, {letters} yazı.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done remains; the data is untouched.</source>
        <translation>Durduruldu. Yarım kalan bir şey yok; verilere dokunulmadı.</translation>
    </message>
</context>
<context>
    <name>BoardSummary</name>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
    <message>
        <source>{size}: {count}</source>
        <translation>{size}: {count}</translation>
    </message>
    <message>
        <source>Rooms that fit — {rooms}</source>
        <translation>Uygun oda — {rooms}</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>tek başına</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Bed board</source>
        <translation>Yatak panosu</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>New appointment</source>
        <translation>Yeni randevu</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Randevuyu kaydet</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Uzman</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Hizmet</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bitiş</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>Children who go to the playroom meanwhile</source>
        <translation>Bu sırada oyun odasına gidecek çocuklar</translation>
    </message>
    <message>
        <source>Note for the desk</source>
        <translation>Danışma için not</translation>
    </message>
</context>
<context>
    <name>CaseAppointments</name>
    <message>
        <source>She has no appointment yet.</source>
        <translation>Henüz randevusu yok.</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Yeni randevu</translation>
    </message>
    <message>
        <source>Her appointments</source>
        <translation>Randevuları</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Hizmet</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Uzman</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
</context>
<context>
    <name>CaseLetters</name>
    <message>
        <source>No letter was written about her.</source>
        <translation>Bu danışan için yazı yazılmadı.</translation>
    </message>
    <message>
        <source>Write a letter …</source>
        <translation>Yazı yaz …</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>Yazıyı aç</translation>
    </message>
    <message>
        <source>Open letter {number}</source>
        <translation>{number} sayılı yazıyı aç</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>1 of 4 · The centre</source>
        <translation>1/4 · Merkez</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>İ&amp;leri</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>Merkezin adı</translation>
    </message>
    <message>
        <source>Heading of its letters, line by line</source>
        <translation>Yazıların başlığı, satır satır</translation>
    </message>
    <message>
        <source>For instance: T.C., the municipality, the department.</source>
        <translation>Örneğin: T.C., belediyenin adı, müdürlüğün adı.</translation>
    </message>
    <message>
        <source>Address and telephone at the foot of its letters</source>
        <translation>Yazıların altındaki adres ve telefon</translation>
    </message>
    <message>
        <source>The shelter&apos;s address never belongs here.</source>
        <translation>Sığınmaevinin adresi buraya asla yazılmaz.</translation>
    </message>
    <message>
        <source>Letter of this site</source>
        <translation>Bu birimin harfi</translation>
    </message>
    <message>
        <source>Stands before every file number: M for the centre.</source>
        <translation>Her dosya numarasının başında durur; merkez için M.</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Kasa klasörü</translation>
    </message>
    <message>
        <source>On a disk of this computer; no network, no cloud folder.</source>
        <translation>Bu bilgisayarın diskinde olmalı; ağ ya da bulut klasörü olmaz.</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>gg.aa.yyyy</translation>
    </message>
    <message>
        <source>Choose from the calendar</source>
        <translation>Takvimden seç</translation>
    </message>
</context>
<context>
    <name>DaySheetDialog</name>
    <message>
        <source>Day sheet</source>
        <translation>Günlük çizelge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Yazdır</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Randevular</translation>
    </message>
    <message>
        <source>The sheet is on its way to the printer.</source>
        <translation>Çizelge yazıcıya gönderildi.</translation>
    </message>
</context>
<context>
    <name>DeskSession</name>
    <message>
        <source>Demo: every person, number and address here is invented.</source>
        <translation>Deneme: Buradaki bütün kişiler, numaralar ve adresler uydurmadır.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Danışma masası</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Appointment</source>
        <translation>Randevu</translation>
    </message>
    <message>
        <source>The day in short</source>
        <translation>Günün özeti</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Randevu yok.</translation>
    </message>
    <message>
        <source>Arrows: walk through the day</source>
        <translation>Ok tuşları: gün içinde gezinme</translation>
    </message>
    <message>
        <source>Enter: book free time, open a file</source>
        <translation>Enter: boş saate randevu, dolu saatte dosya</translation>
    </message>
    <message>
        <source>A arrived · G in session · B finished · N did not come</source>
        <translation>A geldi · G görüşmede · B bitti · N gelmedi</translation>
    </message>
    <message>
        <source>Hold Space: show names</source>
        <translation>Boşluk tuşu basılıyken: adlar görünür</translation>
    </message>
    <message>
        <source>Drag a block: another time</source>
        <translation>Sürükleyip bırakma: başka saat</translation>
    </message>
    <message>
        <source>Arrived (A)</source>
        <translation>Geldi (A)</translation>
    </message>
    <message>
        <source>In session (G)</source>
        <translation>Görüşmede (G)</translation>
    </message>
    <message>
        <source>Finished (B)</source>
        <translation>Bitti (B)</translation>
    </message>
    <message>
        <source>Did not come (N)</source>
        <translation>Gelmedi (N)</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Taşı …</translation>
    </message>
    <message>
        <source>Cancel …</source>
        <translation>İptal et …</translation>
    </message>
    <message>
        <source>Correct a mis-click …</source>
        <translation>Yanlış tıklamayı düzelt …</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
    </message>
    <message>
        <source>Playroom</source>
        <translation>Oyun odası</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Teslim et</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>İçeri al</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Şimdiye kadar</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Go back</source>
        <translation>Geri dön</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Tamam</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Directory of institutions</source>
        <translation>Kurum rehberi</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Değiştir …</translation>
    </message>
    <message>
        <source>Add an institution</source>
        <translation>Kurum ekle</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Go on</source>
        <translation>Devam et</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Desk</source>
        <translation>Danışma masası</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Kasa klasörü</translation>
    </message>
    <message>
        <source>Demo, all data invented: {key}</source>
        <translation>Deneme, bütün veriler uydurma: {key}</translation>
    </message>
</context>
<context>
    <name>FactsBox</name>
    <message>
        <source>What goes into the letter</source>
        <translation>Yazıda yer alacak bilgiler</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Leave it as it was</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Kaydetmeden çıkılsın mı?</translation>
    </message>
    <message>
        <source>What you typed here is not kept.</source>
        <translation>Buraya yazdıklarınız saklanmaz.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Yazmayı sürdür</translation>
    </message>
</context>
<context>
    <name>Harmed</name>
    <message>
        <source>The vault cannot be opened</source>
        <translation>Kasa açılamıyor</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Yeniden dene</translation>
    </message>
    <message>
        <source>&amp;Open a vault in another folder</source>
        <translation>&amp;Başka klasördeki bir kasayı aç</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup</source>
        <translation>Yedekten &amp;geri yükle</translation>
    </message>
</context>
<context>
    <name>HealthTab</name>
    <message>
        <source>Reads the whole vault: file, links, number gaps and the record of who did what.</source>
        <translation>Kasanın tamamını okur: dosyayı, bağlantıları, atlanan numaraları ve işlem kaydını.</translation>
    </message>
    <message>
        <source>&amp;Check the vault now</source>
        <translation>Kasayı şimdi kontrol &amp;et</translation>
    </message>
    <message>
        <source>Is the vault whole?</source>
        <translation>Kasa sağlam mı?</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Kontrol ediliyor …</translation>
    </message>
    <message>
        <source>Something is wrong. Please write this down and call the IT person:</source>
        <translation>Bir sorun var. Lütfen şunu not edip bilgi işlem sorumlusunu arayın:</translation>
    </message>
    <message>
        <source>The vault is whole: {rows} rows in {tables} tables.</source>
        <translation>Kasa sağlam: {tables} tabloda {rows} kayıt.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help topics</source>
        <translation>Yardım konuları</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Kapat (Esc)</translation>
    </message>
    <message>
        <source>Help: {topic}</source>
        <translation>Yardım: {topic}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>New application with the name “{name}”</source>
        <translation>“{name}” adıyla yeni başvuru</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Yeni başvuru</translation>
    </message>
    <message>
        <source>Applies again</source>
        <translation>Yeniden başvuru</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Başvurular</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>Açık talepler</translation>
    </message>
    <message>
        <source>Name of child {number}</source>
        <translation>{number}. çocuğun adı</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>How to reach her safely</source>
        <translation>Güvenli iletişim</translation>
    </message>
    <message>
        <source>What brings her</source>
        <translation>Başvuru nedeni</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Çocuklar</translation>
    </message>
    <message>
        <source>What she asks for</source>
        <translation>Talepleri</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Aydınlatma metni</translation>
    </message>
    <message>
        <source>More about her</source>
        <translation>Ek bilgiler</translation>
    </message>
    <message>
        <source>Only if there is time and she wishes to.</source>
        <translation>Yalnız zaman varsa ve kendisi isterse.</translation>
    </message>
    <message>
        <source>How did she reach us?</source>
        <translation>Bize nasıl ulaştı?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Soyadı</translation>
    </message>
    <message>
        <source>If she gives no name: how shall we call her?</source>
        <translation>Adını vermiyorsa nasıl analım?</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>or age in years</source>
        <translation>veya yaşı</translation>
    </message>
    <message>
        <source>Identity no</source>
        <translation>Kimlik no</translation>
    </message>
    <message>
        <source>Which document?</source>
        <translation>Hangi belge?</translation>
    </message>
    <message>
        <source>What must be minded?</source>
        <translation>Nelere dikkat edilmeli?</translation>
    </message>
    <message>
        <source>In her own words</source>
        <translation>Kendi sözleriyle</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>Kod sözcük</translation>
    </message>
    <message>
        <source>Whose number?</source>
        <translation>Kimin numarası?</translation>
    </message>
    <message>
        <source>Is it safe to call?</source>
        <translation>Aramak güvenli mi?</translation>
    </message>
    <message>
        <source>When is it safe?</source>
        <translation>Ne zaman güvenli?</translation>
    </message>
    <message>
        <source>between 10 and 12</source>
        <translation>10–12 arası</translation>
    </message>
    <message>
        <source>Who may answer?</source>
        <translation>Kim açabilir?</translation>
    </message>
    <message>
        <source>A message may be left</source>
        <translation>Mesaj bırakılabilir</translation>
    </message>
    <message>
        <source>Text messages are fine</source>
        <translation>SMS gönderilebilir</translation>
    </message>
    <message>
        <source>How did she hear of us?</source>
        <translation>Bizi nereden duydu?</translation>
    </message>
    <message>
        <source>Which institution or person sent her?</source>
        <translation>Hangi kurum veya kişi yönlendirdi?</translation>
    </message>
    <message>
        <source>Violence she has experienced</source>
        <translation>Yaşadığı şiddet</translation>
    </message>
    <message>
        <source>Violence she is at risk of</source>
        <translation>Karşılaşabileceği şiddet</translation>
    </message>
    <message>
        <source>Is her life in danger?</source>
        <translation>Hayati tehlikesi var mı?</translation>
    </message>
    <message>
        <source>Since when?</source>
        <translation>Ne zamandan beri?</translation>
    </message>
    <message>
        <source>How often?</source>
        <translation>Ne sıklıkla?</translation>
    </message>
    <message>
        <source>Last incident</source>
        <translation>Son olay</translation>
    </message>
    <message>
        <source>In her own words, as briefly as she wishes</source>
        <translation>Kendi sözleriyle, dilediği kadar kısa</translation>
    </message>
    <message>
        <source>How many children does she have?</source>
        <translation>Kaç çocuğu var?</translation>
    </message>
    <message>
        <source>A line opens for each child. Names may be left empty.</source>
        <translation>Her çocuk için bir satır açılır. Adlar boş bırakılabilir.</translation>
    </message>
    <message>
        <source>Girl or boy</source>
        <translation>Kız mı, erkek mi?</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>or age</source>
        <translation>veya yaşı</translation>
    </message>
    <message>
        <source>What does she ask for?</source>
        <translation>Ne talep ediyor?</translation>
    </message>
    <message>
        <source>How was the privacy notice given?</source>
        <translation>Aydınlatma metni nasıl verildi?</translation>
    </message>
    <message>
        <source>This is not her consent; help never depends on it.</source>
        <translation>Bu, açık rıza değildir; yardım hiçbir zaman buna bağlı değildir.</translation>
    </message>
    <message>
        <source>Number of an earlier file on paper</source>
        <translation>Kâğıttaki eski dosyanın numarası</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>henüz ad yok</translation>
    </message>
    <message>
        <source>{request}: what came of it?</source>
        <translation>{request}: sonuç ne oldu?</translation>
    </message>
    <message>
        <source>open for {days} days</source>
        <translation>{days} gündür açık</translation>
    </message>
    <message>
        <source>open since today</source>
        <translation>bugün açıldı</translation>
    </message>
    <message>
        <source>Asks for: {requests}</source>
        <translation>Talebi: {requests}</translation>
    </message>
    <message>
        <source>No application is written down.</source>
        <translation>Kayıtlı başvuru yok.</translation>
    </message>
    <message>
        <source>What came of her requests</source>
        <translation>Taleplerinin sonucu</translation>
    </message>
    <message>
        <source>How she reached us</source>
        <translation>Başvuru kanalı</translation>
    </message>
    <message>
        <source>How she heard of us</source>
        <translation>Bizi nereden duydu</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Yönlendiren</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Başvuruyu alan</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Bekleyen talep yok.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Başvuru</translation>
    </message>
    <message>
        <source>Unfinished applications</source>
        <translation>Yarım kalan başvurular</translation>
    </message>
    <message>
        <source>Empty the page</source>
        <translation>Sayfayı boşalt</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Kaydet (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Empty the page?</source>
        <translation>Sayfa boşaltılsın mı?</translation>
    </message>
    <message>
        <source>What was typed here, and its draft, is thrown away. No file is touched.</source>
        <translation>Buraya yazılanlar ve taslağı silinir. Hiçbir dosyaya dokunulmaz.</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Yazmayı sürdür</translation>
    </message>
    <message>
        <source>Same identity number</source>
        <translation>Aynı kimlik no</translation>
    </message>
    <message>
        <source>Same telephone</source>
        <translation>Aynı telefon</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Aynı ad</translation>
    </message>
    <message>
        <source>Has she been here before?</source>
        <translation>Daha önce gelmiş mi?</translation>
    </message>
    <message>
        <source>This is her file</source>
        <translation>Bu onun dosyası</translation>
    </message>
    <message>
        <source>Unfinished application of {moment}: {title}</source>
        <translation>{moment} tarihli yarım kalan başvuru: {title}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>No, open a new file</source>
        <translation>Hayır, yeni dosya aç</translation>
    </message>
    <message>
        <source>This application joins the file of {name} ({number}).</source>
        <translation>Bu başvuru, {name} adlı danışanın dosyasına ({number}) eklenecek.</translation>
    </message>
</context>
<context>
    <name>IssuedLetterPage</name>
    <message>
        <source>Letter</source>
        <translation>Yazı</translation>
    </message>
    <message>
        <source>The letter left the house.</source>
        <translation>Yazı gönderildi ve kaydedildi.</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>Geri al …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>PDF olarak kaydet …</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Yeniden yazdır</translation>
    </message>
    <message>
        <source>Answer received …</source>
        <translation>Yanıt geldi …</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yazının geçmişi</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Yazıcı</translation>
    </message>
    <message>
        <source>Letter {number}</source>
        <translation>{number} sayılı yazı</translation>
    </message>
    <message>
        <source>Dated {day}</source>
        <translation>Tarihi: {day}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Yazdır</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Recipient</source>
        <translation>Muhatap</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>One paragraph a line. What is ticked above stands after the first.</source>
        <translation>Her satır bir paragraftır. Yukarıda işaretlenenler ilk paragraftan sonra yer alır.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>One a line; leave it empty when nothing is enclosed.</source>
        <translation>Her satıra bir ek; ek yoksa boş bırakın.</translation>
    </message>
    <message>
        <source>Signature and marks</source>
        <translation>İmza ve işaretler</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>İmzalayan</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Gizlilik derecesi</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>İvedilik</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Ekler</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>Referral letter</source>
        <translation>Yönlendirme yazısı</translation>
    </message>
    <message>
        <source>She agreed to this</source>
        <translation>Danışan bunu kabul etti</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>PDF olarak kaydet …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Yazdır</translation>
    </message>
    <message>
        <source>A letter is written from her file. Open it, and choose the letter there.</source>
        <translation>Yazı, danışanın dosyasından yazılır. Dosyayı açıp oradan “Yazı yaz”ı seçin.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Danışanlara git</translation>
    </message>
    <message>
        <source>The directory is empty. Add an institution to write to.</source>
        <translation>Kurum rehberi boş. Yazı yazılacak bir kurum ekleyin.</translation>
    </message>
    <message>
        <source>Open the directory</source>
        <translation>Kurum rehberini aç</translation>
    </message>
    <message>
        <source>The letter you had begun is here again. Nothing was sent.</source>
        <translation>Yarım kalan yazın açıldı. Hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>Preview: the number is given when it is printed</source>
        <translation>Ön izleme: sayı, yazdırılırken verilir</translation>
    </message>
    <message>
        <source>Preview: the number is left blank for the registry</source>
        <translation>Ön izleme: sayı, evrak birimi için boş bırakılır</translation>
    </message>
    <message>
        <source>Your own words were kept. Please check they fit.</source>
        <translation>Yazdığınız metin korundu. Lütfen uygun olup olmadığına bakın.</translation>
    </message>
    <message>
        <source>What you wrote yourself goes too.</source>
        <translation>Yazdığınız metin de gidiyor.</translation>
    </message>
    <message>
        <source>Paper cannot show these characters: {characters}. Please write them another way.</source>
        <translation>Şu karakterler kâğıtta görünmez: {characters}. Lütfen başka türlü yazın.</translation>
    </message>
    <message>
        <source>Letter.pdf</source>
        <translation>Yazı.pdf</translation>
    </message>
    <message>
        <source>This letter has its number and stands in the register</source>
        <translation>Yazı sayısını aldı ve deftere kaydedildi</translation>
    </message>
    <message>
        <source>This letter was sent and stands in the register.</source>
        <translation>Bu yazı gönderildi ve deftere kaydedildi.</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>Yazıyı aç</translation>
    </message>
</context>
<context>
    <name>LetterheadTab</name>
    <message>
        <source>Name of the centre</source>
        <translation>Merkezin adı</translation>
    </message>
    <message>
        <source>Heading of its letters, line by line</source>
        <translation>Yazıların başlığı, satır satır</translation>
    </message>
    <message>
        <source>Address and telephone at the foot of its letters</source>
        <translation>Yazıların altındaki adres ve telefon</translation>
    </message>
    <message>
        <source>The shelter&apos;s address never belongs here.</source>
        <translation>Sığınmaevinin adresi buraya asla yazılmaz.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Kaydet</translation>
    </message>
    <message>
        <source>The letterhead is saved.</source>
        <translation>Antet kaydedildi.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Letters</source>
        <translation>Yazışma</translation>
    </message>
    <message>
        <source>Her letters</source>
        <translation>Yazılar</translation>
    </message>
    <message>
        <source>Referral letter</source>
        <translation>Yazı yaz</translation>
    </message>
    <message>
        <source>Letter {number}: {event}</source>
        <translation>{number} sayılı yazı: {event}</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Kurum</translation>
    </message>
    <message>
        <source>Stands on the letter as</source>
        <translation>Yazıdaki muhatap adı</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Konusu</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Makam</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Kullanımda</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>Kaydı değiştir</translation>
    </message>
    <message>
        <source>Add an institution</source>
        <translation>Kurum ekle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Name in lists</source>
        <translation>Listelerdeki adı</translation>
    </message>
    <message>
        <source>Addressee as printed</source>
        <translation>Yazıdaki muhatap adı</translation>
    </message>
    <message>
        <source>In capitals and in the dative: İZMİR BAROSU BAŞKANLIĞINA. A person: Sayın Ad SOYAD.</source>
        <translation>Büyük harflerle ve yönelme ekiyle: İZMİR BAROSU BAŞKANLIĞINA. Kişi için: Sayın Ad SOYAD.</translation>
    </message>
    <message>
        <source>Unit, printed below in parentheses</source>
        <translation>Birim (altta parantez içinde yazılır)</translation>
    </message>
    <message>
        <source>What is asked of it</source>
        <translation>Kurumdan ne istenir?</translation>
    </message>
    <message>
        <source>Rank towards us</source>
        <translation>Bize göre makamı</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Letters can be written to it</source>
        <translation>Bu kuruma yazı yazılabilir</translation>
    </message>
    <message>
        <source>Answer to {number}</source>
        <translation>{number} sayılı yazının yanıtı</translation>
    </message>
    <message>
        <source>What was answered?</source>
        <translation>Ne yanıt verildi?</translation>
    </message>
    <message>
        <source>In short; it may stay empty.</source>
        <translation>Kısaca; boş da kalabilir.</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Yanıtı kaydet</translation>
    </message>
    <message>
        <source>Take back {number}?</source>
        <translation>{number} sayılı yazı geri alınsın mı?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>The number stays used and the letter stays in the register. It cannot be printed any more. Paper already sent has to be called back by telephone.</source>
        <translation>Sayı kullanılmış kalır, yazı defterde durur. Yazı bir daha yazdırılamaz. Gönderilmiş kâğıdı telefonla geri istemeniz gerekir.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Muhatap</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Answer overdue</source>
        <translation>Yanıtı gecikti</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Henüz gönderilmedi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gönderildi</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Yanıtlandı</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Geri alındı</translation>
    </message>
    <message>
        <source>Entered into the register</source>
        <translation>Giden evrak defterine kaydedildi</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Yazdırıldı</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>PDF olarak kaydedildi</translation>
    </message>
    <message>
        <source>Answer received</source>
        <translation>Yanıt geldi</translation>
    </message>
    <message>
        <source>Letter taken back</source>
        <translation>Yazı geri alındı</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Dosya numarası</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Kimlik numarası</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Talep</translation>
    </message>
    <message>
        <source>Kinds of violence</source>
        <translation>Şiddet türleri</translation>
    </message>
    <message>
        <source>Not in her file.</source>
        <translation>Dosyasında yok.</translation>
    </message>
    <message>
        <source>No number of hers is known to be safe.</source>
        <translation>Güvenli olduğu bilinen bir numarası yok.</translation>
    </message>
    <message>
        <source>She lives in the shelter: where she is stays hidden.</source>
        <translation>Sığınmaevinde kalıyor; bulunduğu yer gizli kalır.</translation>
    </message>
    <message>
        <source>None of her facts goes to {institution}.</source>
        <translation>Şu kuruma danışanın hiçbir bilgisi gitmiyor: {institution}.</translation>
    </message>
    <message>
        <source>This goes to {institution}: {facts}.</source>
        <translation>{facts} şu kuruma gidiyor: {institution}.</translation>
    </message>
    <message>
        <source>None of her facts stands in it.</source>
        <translation>Yazıda danışanın hiçbir bilgisi yok.</translation>
    </message>
    <message>
        <source>In it: {facts}.</source>
        <translation>Yazıda yer alan bilgiler: {facts}.</translation>
    </message>
    <message>
        <source>her name</source>
        <translation>adı</translation>
    </message>
    <message>
        <source>her file number</source>
        <translation>dosya numarası</translation>
    </message>
    <message>
        <source>her identity number</source>
        <translation>kimlik numarası</translation>
    </message>
    <message>
        <source>her date of birth</source>
        <translation>doğum tarihi</translation>
    </message>
    <message>
        <source>her telephone</source>
        <translation>telefonu</translation>
    </message>
    <message>
        <source>her district</source>
        <translation>ilçesi</translation>
    </message>
    <message>
        <source>her request</source>
        <translation>talebi</translation>
    </message>
    <message>
        <source>the kinds of violence</source>
        <translation>bildirdiği şiddet türleri</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} ve {last}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Yanıt bekliyor</translation>
    </message>
    <message>
        <source>Legal aid</source>
        <translation>Adli yardım</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Koruma</translation>
    </message>
    <message>
        <source>Social services</source>
        <translation>Sosyal hizmetler</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Diğer</translation>
    </message>
    <message>
        <source>Higher authority (arz ederim)</source>
        <translation>Üst makam (arz ederim)</translation>
    </message>
    <message>
        <source>Equal authority (arz ederim)</source>
        <translation>Eşit makam (arz ederim)</translation>
    </message>
    <message>
        <source>Lower authority (rica ederim)</source>
        <translation>Alt makam (rica ederim)</translation>
    </message>
    <message>
        <source>A person (Saygılarımla)</source>
        <translation>Kişi (Saygılarımla)</translation>
    </message>
    <message>
        <source>The register&apos;s own number is printed</source>
        <translation>Defterin kendi sayısı yazdırılır</translation>
    </message>
    <message>
        <source>Left blank for the registry</source>
        <translation>Evrak birimi için boş bırakılır</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>{days} gün önce</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>Answers overdue</source>
        <translation>Yanıtı geciken yazılar</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Defteri aç</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n yazı daha</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer is overdue.</source>
        <translation>Yanıtı geciken yazı yok.</translation>
    </message>
</context>
<context>
    <name>LoginsTab</name>
    <message>
        <source>Login name</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Mesleği</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Görevi</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>girişi yok</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Kullanıcılar</translation>
    </message>
    <message>
        <source>&amp;Add a user</source>
        <translation>Kullanıcı &amp;ekle</translation>
    </message>
    <message>
        <source>Add a &amp;colleague without a login</source>
        <translation>&amp;Girişi olmayan çalışan ekle</translation>
    </message>
</context>
<context>
    <name>LookTab</name>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>%{percent}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Renkler</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Yazı boyutu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Takes effect the next time the desk is unlocked.</source>
        <translation>Kilit yeniden açıldığında geçerli olur.</translation>
    </message>
    <message>
        <source>Minutes without input until the desk locks itself (1 to 15)</source>
        <translation>Kaç dakika kullanılmazsa kilitlensin (1–15)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
</context>
<context>
    <name>ManagerStep</name>
    <message>
        <source>2 of 4 · The first manager</source>
        <translation>2/4 · İlk yönetici</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>İ&amp;leri</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Soyadı</translation>
    </message>
    <message>
        <source>Title on letters</source>
        <translation>Yazılardaki unvanı</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Mesleği</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>At least five words or 14 characters. A sentence of your own is easy to keep in mind.</source>
        <translation>En az beş sözcük ya da 14 karakter. Kendi kurduğunuz bir cümle akılda kolay kalır.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Parola, bir kez daha</translation>
    </message>
</context>
<context>
    <name>MessageBanner</name>
    <message>
        <source>Put this message away</source>
        <translation>Bu iletiyi kapat</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The program made a mistake. What was saved before is safe. Please tell the IT person.</source>
        <translation>Programda bir hata oluştu. Daha önce kaydedilenler güvende. Lütfen bilgi işlem sorumlusuna haber verin.</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved before is safe. Please tell the IT person the report number: {number}.</source>
        <translation>Programda bir hata oluştu. Daha önce kaydedilenler güvende. Lütfen bilgi işlem sorumlusuna rapor numarasını bildirin: {number}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Durduruldu</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing half-done remains.</source>
        <translation>İşlem durduruldu. Yarım kalan bir şey yok.</translation>
    </message>
    <message>
        <source>We are sorry</source>
        <translation>Özür dileriz</translation>
    </message>
    <message>
        <source>Your role does not include this</source>
        <translation>Bu işlem için yetkiniz yok</translation>
    </message>
    <message>
        <source>This is damaged</source>
        <translation>Veri bozulmuş</translation>
    </message>
    <message>
        <source>A newer program is needed</source>
        <translation>Daha yeni bir program gerekiyor</translation>
    </message>
    <message>
        <source>Already in use</source>
        <translation>Zaten kullanımda</translation>
    </message>
    <message>
        <source>Writing was not possible</source>
        <translation>Yazılamadı</translation>
    </message>
    <message>
        <source>One answer needs a look</source>
        <translation>Bir alana bakmanız gerekiyor</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>Bu işlem yapılmadı</translation>
    </message>
    <message>
        <source>There is not enough space. The data is safe, and no half file was left. Please make room and try again.</source>
        <translation>Yeterli yer yok. Veriler güvende, yarım dosya kalmadı. Lütfen yer açıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The disk or stick went away while writing. The data is safe, and no half file was left. Please plug it in and try again.</source>
        <translation>Yazarken disk ya da bellek çıktı. Veriler güvende, yarım dosya kalmadı. Lütfen takıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The backup folder {path} cannot be found. The data is safe. Please plug in the medium or choose another folder.</source>
        <translation>{path} yedek klasörü bulunamıyor. Veriler güvende. Lütfen belleği takın ya da başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>This backup is damaged. Nothing was changed. Please take an earlier one.</source>
        <translation>Bu yedek bozulmuş. Hiçbir şey değişmedi. Lütfen daha eski bir yedek seçin.</translation>
    </message>
    <message>
        <source>This backup was made by a newer program. Nothing was changed. Please install the newest version.</source>
        <translation>Bu yedek daha yeni bir programla alınmış. Hiçbir şey değişmedi. Lütfen en yeni sürümü kurun.</translation>
    </message>
    <message>
        <source>This backup cannot be opened with this key. Nothing was changed. Please take the sheet of the vault it came from.</source>
        <translation>Bu yedek bu anahtarla açılamıyor. Hiçbir şey değişmedi. Lütfen yedeğin alındığı kasanın kurtarma sayfasını kullanın.</translation>
    </message>
    <message>
        <source>This is not an age public key. Nothing was saved. It begins with age1.</source>
        <translation>Bu bir age açık anahtarı değil. Hiçbir şey kaydedilmedi. Anahtar age1 ile başlar.</translation>
    </message>
    <message>
        <source>The backup folder cannot be written to. The data is safe. Please choose another folder.</source>
        <translation>Yedek klasörüne yazılamıyor. Veriler güvende. Lütfen başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>The file {path} is there already and was not overwritten. Please choose another name.</source>
        <translation>{path} dosyası zaten var, üzerine yazılmadı. Lütfen başka bir ad seçin.</translation>
    </message>
    <message>
        <source>There is no backup at {path}. Nothing was changed. Please choose another file.</source>
        <translation>{path} konumunda yedek yok. Hiçbir şey değişmedi. Lütfen başka bir dosya seçin.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be read. Nothing was changed. Please plug the medium in again or take another backup.</source>
        <translation>{path} yedeği okunamıyor. Hiçbir şey değişmedi. Lütfen belleği yeniden takın ya da başka bir yedek seçin.</translation>
    </message>
    <message>
        <source>Backups cannot lie beside the vault: one accident would take both. Nothing was changed. Please choose another folder.</source>
        <translation>Yedekler kasanın yanında duramaz: tek bir kaza ikisini birden götürür. Hiçbir şey değişmedi. Lütfen başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>No folder for backups was chosen yet. The data is safe. Please choose one in the settings.</source>
        <translation>Henüz yedek klasörü seçilmedi. Veriler güvende. Lütfen ayarlardan bir klasör seçin.</translation>
    </message>
    <message>
        <source>The backup was written but could not be read back. The data is safe. Please back up to another medium.</source>
        <translation>Yedek yazıldı ama geri okunamadı. Veriler güvende. Lütfen başka bir belleğe yedek alın.</translation>
    </message>
    <message>
        <source>Between {fewest} and {most} backups can be kept. Nothing was changed. Please write a number in between.</source>
        <translation>En az {fewest}, en çok {most} yedek saklanabilir. Hiçbir şey değişmedi. Lütfen bu aralıkta bir sayı yazın.</translation>
    </message>
    <message>
        <source>The last number {number} is too high: {taken} is the last one the backup knows. Nothing was restored. Please check the paper.</source>
        <translation>Son numara {number} çok yüksek: yedeğin bildiği son numara {taken}. Hiçbir şey geri yüklenmedi. Lütfen kâğıda bakın.</translation>
    </message>
    <message>
        <source>A backup has at most {most} further recipients. Nothing was changed. Please take one out first.</source>
        <translation>Bir yedeğin en çok {most} ek alıcısı olabilir. Hiçbir şey değişmedi. Lütfen önce birini çıkarın.</translation>
    </message>
    <message>
        <source>Please choose who receives the letter. Nothing was sent.</source>
        <translation>Lütfen yazının muhatabını seçin. Hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>Please write the subject of the letter. Nothing was sent.</source>
        <translation>Lütfen yazının konusunu yazın. Hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>The letter number {number} is in use. Nothing was saved. Please try again.</source>
        <translation>{number} sayısı kullanımda. Hiçbir şey kaydedilmedi. Lütfen yeniden deneyin.</translation>
    </message>
    <message>
        <source>She has to agree before this leaves the house. Nothing was sent. Please ask her and tick it.</source>
        <translation>Yazı gitmeden önce danışanın onayı gerekir. Hiçbir şey gönderilmedi. Lütfen kendisine sorup işaretleyin.</translation>
    </message>
    <message>
        <source>The letter has no text yet. Nothing was saved. Please write it.</source>
        <translation>Yazının henüz metni yok. Hiçbir şey kaydedilmedi. Lütfen metni yazın.</translation>
    </message>
    <message>
        <source>This letter is not there any more. Nothing was changed. Please look at the register again.</source>
        <translation>Bu yazı artık yok. Hiçbir şey değişmedi. Lütfen deftere yeniden bakın.</translation>
    </message>
    <message>
        <source>The letter {number} was withdrawn. Nothing was changed.</source>
        <translation>{number} sayılı yazı geri alınmış. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The letter {number} was answered already. Nothing was changed.</source>
        <translation>{number} sayılı yazıya yanıt gelmiş. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The letter {number} was not sent yet. Nothing was changed. Please record the sending first.</source>
        <translation>{number} sayılı yazı henüz gönderilmedi. Hiçbir şey değişmedi. Lütfen önce gönderildiğini kaydedin.</translation>
    </message>
    <message>
        <source>This institution is not in the directory any more. Nothing was saved. Please choose another one.</source>
        <translation>Bu kurum artık rehberde yok. Hiçbir şey kaydedilmedi. Lütfen başka bir kurum seçin.</translation>
    </message>
    <message>
        <source>Please choose who signs. Nothing was saved.</source>
        <translation>Lütfen imzalayacak kişiyi seçin. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>A letter has at most {limit} attachments. Nothing was saved. Please put some together.</source>
        <translation>Bir yazının en çok {limit} eki olabilir. Hiçbir şey kaydedilmedi. Lütfen birleştirin.</translation>
    </message>
    <message>
        <source>The contact lines of the letterhead do not fit on the page. The text is kept. Please shorten them in the settings.</source>
        <translation>Antetin iletişim satırları sayfaya sığmıyor. Metin duruyor. Lütfen ayarlardan kısaltın.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Lütfen doldurun.</translation>
    </message>
    <message>
        <source>Please fill this in, or say that she does not want to.</source>
        <translation>Lütfen doldurun ya da söylemek istemediğini belirtin.</translation>
    </message>
    <message>
        <source>This is not a valid identity number. Nothing was saved. Please check the digits, or leave it empty.</source>
        <translation>Bu geçerli bir T.C. kimlik numarası değil. Hiçbir şey kaydedilmedi. Lütfen rakamları kontrol edin ya da boş bırakın.</translation>
    </message>
    <message>
        <source>This is not a valid number for foreigners. Nothing was saved. Please check the digits, or leave it empty.</source>
        <translation>Bu geçerli bir yabancı kimlik numarası değil. Hiçbir şey kaydedilmedi. Lütfen rakamları kontrol edin ya da boş bırakın.</translation>
    </message>
    <message>
        <source>This is not a telephone number we know. Nothing was saved. Please write it like 05xx xxx xx xx.</source>
        <translation>Bu, bildiğimiz bir telefon numarası biçimi değil. Hiçbir şey kaydedilmedi. Lütfen 05xx xxx xx xx gibi yazın.</translation>
    </message>
    <message>
        <source>This is not a date. Please write it like 31.12.2026.</source>
        <translation>Bu bir tarih değil. Lütfen 31.12.2026 gibi yazın.</translation>
    </message>
    <message>
        <source>This is not a time. Please write it like 14:30.</source>
        <translation>Bu bir saat değil. Lütfen 14:30 gibi yazın.</translation>
    </message>
    <message>
        <source>This file is not there any more. Nothing was changed. Please search again.</source>
        <translation>Bu dosya artık yok. Hiçbir şey değişmedi. Lütfen yeniden arayın.</translation>
    </message>
    <message>
        <source>The file number {number} is in use. Nothing was saved. Please leave it empty to get the next one.</source>
        <translation>{number} dosya numarası kullanımda. Hiçbir şey kaydedilmedi. Sıradaki numara için lütfen boş bırakın.</translation>
    </message>
    <message>
        <source>This file is open only to named staff. Nothing was shown. Please ask the manager.</source>
        <translation>Bu dosya yalnız adı belirlenen çalışanlara açık. Hiçbir şey gösterilmedi. Lütfen yöneticiye danışın.</translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile. What you typed is still here. Please look at the new state and save again.</source>
        <translation>Bu kayıt bu arada değişti. Yazdıklarınız duruyor. Lütfen son hâline bakıp yeniden kaydedin.</translation>
    </message>
    <message>
        <source>Please write a short reason. Nothing was changed.</source>
        <translation>Lütfen kısa bir gerekçe yazın. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>She has not agreed that {field} goes to {recipient}. It was left out. Please ask her, and record the consent.</source>
        <translation>Danışanın şu paylaşıma onayı yok: {field} – {recipient}. Yazıya konmadı. Lütfen kendisine sorup onayı kaydedin.</translation>
    </message>
    <message>
        <source>This is not a number we can use. Please write digits only.</source>
        <translation>Bu sayı kullanılamıyor. Lütfen yalnız rakam yazın.</translation>
    </message>
    <message>
        <source>This text is too long. Nothing was saved. Please shorten it.</source>
        <translation>Bu metin çok uzun. Hiçbir şey kaydedilmedi. Lütfen kısaltın.</translation>
    </message>
    <message>
        <source>This choice is no longer offered. Nothing was saved. Please choose another one.</source>
        <translation>Bu seçenek artık kullanılmıyor. Hiçbir şey kaydedilmedi. Lütfen başka bir seçenek seçin.</translation>
    </message>
    <message>
        <source>Please write a name. Nothing was saved.</source>
        <translation>Lütfen bir ad yazın. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>This number has {digits} digits, it should have {expected}. Nothing was saved. Please check it, or leave it empty.</source>
        <translation>Bu numara {digits} haneli, {expected} hane olmalı. Hiçbir şey kaydedilmedi. Lütfen kontrol edin ya da boş bırakın.</translation>
    </message>
    <message>
        <source>This is not a passport number we know. Nothing was saved. Please check it, or leave it empty.</source>
        <translation>Bu, bildiğimiz bir pasaport numarası biçimi değil. Hiçbir şey kaydedilmedi. Lütfen kontrol edin ya da boş bırakın.</translation>
    </message>
    <message>
        <source>An age of {years} is not possible. Nothing was saved. Please check it, or leave it empty.</source>
        <translation>Yaş {years} olamaz. Hiçbir şey kaydedilmedi. Lütfen kontrol edin ya da boş bırakın.</translation>
    </message>
    <message>
        <source>This date of birth lies ahead. Nothing was saved. Please check it.</source>
        <translation>Bu doğum tarihi gelecekte. Hiçbir şey kaydedilmedi. Lütfen kontrol edin.</translation>
    </message>
    <message>
        <source>This date of birth is more than {years} years ago. Nothing was saved. Please check it.</source>
        <translation>Bu doğum tarihi {years} yıldan daha eski. Hiçbir şey kaydedilmedi. Lütfen kontrol edin.</translation>
    </message>
    <message>
        <source>The child would be older than the mother. Nothing was saved. Please check both dates.</source>
        <translation>Çocuk annesinden büyük görünüyor. Hiçbir şey kaydedilmedi. Lütfen iki tarihi de kontrol edin.</translation>
    </message>
    <message>
        <source>This date lies ahead. Nothing was saved. Please check it.</source>
        <translation>Bu tarih gelecekte. Hiçbir şey kaydedilmedi. Lütfen kontrol edin.</translation>
    </message>
    <message>
        <source>This date has passed. Nothing was saved. Please check it.</source>
        <translation>Bu tarih geçmiş. Hiçbir şey kaydedilmedi. Lütfen kontrol edin.</translation>
    </message>
    <message>
        <source>This time lies ahead. Nothing was saved. Please check it.</source>
        <translation>Bu saat henüz gelmedi. Hiçbir şey kaydedilmedi. Lütfen kontrol edin.</translation>
    </message>
    <message>
        <source>This request is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu talep artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açın.</translation>
    </message>
    <message>
        <source>{name} has another appointment from {starts} to {ends}. Nothing was booked. Please choose another time.</source>
        <translation>{name} için {starts} – {ends} arasında başka bir randevu var. Randevu verilmedi. Lütfen başka bir saat seçin.</translation>
    </message>
    <message>
        <source>{name} is in use from {starts} to {ends}. Nothing was booked. Please choose another room or time.</source>
        <translation>{name} {starts} – {ends} arasında dolu. Randevu verilmedi. Lütfen başka bir oda ya da saat seçin.</translation>
    </message>
    <message>
        <source>The end is before the start. Nothing was saved. Please correct the times.</source>
        <translation>Bitiş başlangıçtan önce. Hiçbir şey kaydedilmedi. Lütfen saatleri düzeltin.</translation>
    </message>
    <message>
        <source>This step does not follow the present one. Nothing was changed. Use a correction, with a reason.</source>
        <translation>Bu adım şu andaki durumun ardından gelemez. Hiçbir şey değişmedi. Gerekçesiyle bir düzeltme yapın.</translation>
    </message>
    <message>
        <source>The playroom has {free} of {places} places free at {starts}, {wanted} are needed. Nothing was booked. Please choose another time.</source>
        <translation>Oyun odasında {starts} için {places} yerden {free} yer boş, {wanted} yer gerekiyor. Randevu verilmedi. Lütfen başka bir saat seçin.</translation>
    </message>
    <message>
        <source>{name} takes no appointments now. Nothing was booked. Please choose somebody else.</source>
        <translation>{name} şu anda randevu almıyor. Randevu verilmedi. Lütfen başka birini seçin.</translation>
    </message>
    <message>
        <source>{name} is not in use now. Nothing was booked. Please choose another room.</source>
        <translation>{name} şu anda kullanılmıyor. Randevu verilmedi. Lütfen başka bir oda seçin.</translation>
    </message>
    <message>
        <source>This file takes no appointments now. Nothing was booked. Please open the file and look.</source>
        <translation>Bu dosyaya şu anda randevu verilemiyor. Randevu verilmedi. Lütfen dosyaya bakın.</translation>
    </message>
    <message>
        <source>The playroom is not in use now. Nothing was booked. Please book without it.</source>
        <translation>Oyun odası şu anda kullanılmıyor. Randevu verilmedi. Lütfen oyun odası olmadan randevu verin.</translation>
    </message>
    <message>
        <source>There is no playroom in the settings. Nothing was booked. Please book without it.</source>
        <translation>Ayarlarda oyun odası yok. Randevu verilmedi. Lütfen oyun odası olmadan randevu verin.</translation>
    </message>
    <message>
        <source>This time is already taken. Nothing was booked. Please choose another time.</source>
        <translation>Bu saat dolu. Randevu verilmedi. Lütfen başka bir saat seçin.</translation>
    </message>
    <message>
        <source>This appointment is not there any more. Nothing was changed. Please look at the day again.</source>
        <translation>Bu randevu artık yok. Hiçbir şey değişmedi. Lütfen güne yeniden bakın.</translation>
    </message>
    <message>
        <source>An appointment lasts at most {hours} hours. Nothing was booked. Please check the times.</source>
        <translation>Bir randevu en çok {hours} saat sürer. Randevu verilmedi. Lütfen saatleri kontrol edin.</translation>
    </message>
    <message>
        <source>Please choose the woman the appointment is for. Nothing was booked.</source>
        <translation>Lütfen randevunun hangi danışan için olduğunu seçin. Randevu verilmedi.</translation>
    </message>
    <message>
        <source>This counsellor is not in the list any more. Nothing was changed. Please choose somebody else.</source>
        <translation>Bu uzman artık listede yok. Hiçbir şey değişmedi. Lütfen başka birini seçin.</translation>
    </message>
    <message>
        <source>No playroom place was booked for this child. Nothing was changed. Please add the place first.</source>
        <translation>Bu çocuk için oyun odasında yer ayrılmamış. Hiçbir şey değişmedi. Lütfen önce yer ayırın.</translation>
    </message>
    <message>
        <source>{name} has not arrived yet. Nothing was changed. Please record her arrival first.</source>
        <translation>{name} henüz gelmedi. Hiçbir şey değişmedi. Lütfen önce geldiğini kaydedin.</translation>
    </message>
    <message>
        <source>This appointment begins at {starts}. Nothing was changed. Please wait until then.</source>
        <translation>Bu randevu {starts} saatinde başlıyor. Hiçbir şey değişmedi. Lütfen o zamana kadar bekleyin.</translation>
    </message>
    <message>
        <source>A stay needs a placement decision taken at the centre. Nothing was saved. Please record the decision first.</source>
        <translation>Kalış için merkezde alınmış bir yerleştirme kararı gerekir. Hiçbir şey kaydedilmedi. Lütfen önce kararı kaydedin.</translation>
    </message>
    <message>
        <source>This decision was already used for a stay. Nothing was saved.</source>
        <translation>Bu karar daha önce bir kalış için kullanılmış. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>{bed} is taken by {by} since {since}. Nobody was moved. Please choose a free place.</source>
        <translation>{bed}, {since} tarihinden beri dolu ({by}). Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>{name} has {bed} since {since}. Nothing was changed. Please use a move instead.</source>
        <translation>{name} {since} tarihinden beri şu yatakta kalıyor: {bed}. Hiçbir şey değişmedi. Bunun yerine nakil yapın.</translation>
    </message>
    <message>
        <source>{name} had a place at this time already. Nothing was changed. Please check the times.</source>
        <translation>{name} bu tarihlerde zaten bir yatakta kalıyordu. Hiçbir şey değişmedi. Lütfen tarihleri kontrol edin.</translation>
    </message>
    <message>
        <source>This place is kept back. Nobody was moved. Please choose a free place.</source>
        <translation>Bu yatak tutuluyor. Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>{bed} is held ({reason}). Nobody was moved. Please choose a free place.</source>
        <translation>{bed} tutuluyor ({reason}). Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>{bed} is being cleaned. Nobody was moved. Please choose a free place.</source>
        <translation>{bed} temizlikte. Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>{bed} is out of service ({reason}). Nobody was moved. Please choose a free place.</source>
        <translation>{bed} kullanım dışı ({reason}). Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>This place is no longer in use. Nobody was moved. Please choose a free place.</source>
        <translation>Bu yatak artık kullanılmıyor. Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>{bed} is no longer in use. Nobody was moved. Please choose a free place.</source>
        <translation>{bed} artık kullanılmıyor. Kimsenin yeri değişmedi. Lütfen boş bir yatak seçin.</translation>
    </message>
    <message>
        <source>There is no place yet for {names}. Nothing was saved. Please choose one for everybody.</source>
        <translation>{names} için henüz yatak seçilmedi. Hiçbir şey kaydedilmedi. Lütfen herkes için bir yatak seçin.</translation>
    </message>
    <message>
        <source>{bed} is not kept back. Nothing was changed.</source>
        <translation>{bed} zaten boş. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>There is a place called {name} in this room already. Nothing was saved. Please choose another name.</source>
        <translation>Bu odada {name} adlı bir yatak zaten var. Hiçbir şey kaydedilmedi. Lütfen başka bir ad seçin.</translation>
    </message>
    <message>
        <source>There is a room called {name} already. Nothing was saved. Please choose another name.</source>
        <translation>{name} adlı bir oda zaten var. Hiçbir şey kaydedilmedi. Lütfen başka bir ad seçin.</translation>
    </message>
    <message>
        <source>{room} still has {count} places in use. Nothing was changed. Please take them out of use first.</source>
        <translation>{room} odasında hâlâ kullanılan {count} yatak var. Hiçbir şey değişmedi. Lütfen önce onları kullanımdan kaldırın.</translation>
    </message>
    <message>
        <source>{room} is not a room for beds. Nothing was changed. Please choose a bedroom or the infirmary.</source>
        <translation>{room}: bu odaya yatak konmaz. Hiçbir şey değişmedi. Lütfen bir yatak odası ya da reviri seçin.</translation>
    </message>
    <message>
        <source>{name} already stays in {bed}. Nothing was saved.</source>
        <translation>{name} zaten şu yatakta kalıyor: {bed}. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>There is a decision of {day} for {name} already. Nothing was saved. Please use that one.</source>
        <translation>{name} için {day} tarihli bir karar zaten var. Hiçbir şey kaydedilmedi. Lütfen onu kullanın.</translation>
    </message>
    <message>
        <source>This decision was withdrawn. Nothing was saved. Please record a new one.</source>
        <translation>Bu karar geri alınmış. Hiçbir şey kaydedilmedi. Lütfen yeni bir karar kaydedin.</translation>
    </message>
    <message>
        <source>The admission would be before the decision. Nothing was saved. Please check the day.</source>
        <translation>Kabul günü karardan önce. Hiçbir şey kaydedilmedi. Lütfen günü kontrol edin.</translation>
    </message>
    <message>
        <source>This child is not part of the decision. Nothing was saved. Please record a new decision.</source>
        <translation>Bu kişi karara dahil değil. Hiçbir şey kaydedilmedi. Lütfen yeni bir karar kaydedin.</translation>
    </message>
    <message>
        <source>Everybody is already there. Nothing was changed.</source>
        <translation>Herkes zaten orada. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The rules ask for a reason here ({names}). Nothing was saved. Please write it down and save again.</source>
        <translation>Kurallar burada bir gerekçe istiyor ({names}). Hiçbir şey kaydedilmedi. Lütfen gerekçeyi yazıp yeniden kaydedin.</translation>
    </message>
    <message>
        <source>Your role does not include this. Nothing was changed. Ask the manager if you need it.</source>
        <translation>Bu işlem için yetkiniz yok. Hiçbir şey değişmedi. Gerekiyorsa yöneticiye danışın.</translation>
    </message>
    <message>
        <source>User and passphrase do not fit together. Nothing was changed. Please look at Caps Lock and the keyboard layout, then try again.</source>
        <translation>Kullanıcı ile parola uyuşmuyor. Hiçbir şey değişmedi. Lütfen Caps Lock tuşuna ve klavye düzenine bakıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>Please wait {seconds} seconds before the next try. The data is safe.</source>
        <translation>Lütfen yeniden denemeden önce {seconds} saniye bekleyin. Veriler güvende.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Please take at least five words or 14 characters.</source>
        <translation>Parola çok kısa. Lütfen en az beş sözcük ya da 14 karakter kullanın.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Please type the second one again.</source>
        <translation>İki parola aynı değil. Lütfen ikincisini yeniden yazın.</translation>
    </message>
    <message>
        <source>This is not the recovery sheet of this vault. Nothing was changed. Please check the groups you typed.</source>
        <translation>Bu sayfa bu kasanın kurtarma sayfası değil. Hiçbir şey değişmedi. Lütfen yazdığınız grupları kontrol edin.</translation>
    </message>
    <message>
        <source>The groups typed do not match the sheet. Please look at the printed sheet and type them again.</source>
        <translation>Yazdığınız gruplar sayfayla uyuşmuyor. Lütfen kâğıttaki sayfaya bakıp yeniden yazın.</translation>
    </message>
    <message>
        <source>The key file of this vault is missing. Nothing was written. Please bring back the file vault.kdm or restore a backup.</source>
        <translation>Bu kasanın anahtar dosyası yok. Hiçbir şey yazılmadı. Lütfen vault.kdm dosyasını geri getirin ya da bir yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The key file of this vault is damaged. Nothing was written. Please restore the last backup.</source>
        <translation>Bu kasanın anahtar dosyası bozulmuş. Hiçbir şey yazılmadı. Lütfen son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The data file of this vault is missing. Nothing was written. Please bring it back or restore a backup.</source>
        <translation>Bu kasanın veri dosyası yok. Hiçbir şey yazılmadı. Lütfen dosyayı geri getirin ya da bir yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The data file is damaged. Nothing was written. Please do not go on working; restore the last backup.</source>
        <translation>Veri dosyası bozulmuş. Hiçbir şey yazılmadı. Lütfen çalışmayı sürdürmeyin, son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The data file is shorter than it should be. Nothing was written. Please restore the last backup.</source>
        <translation>Veri dosyası olması gerekenden kısa. Hiçbir şey yazılmadı. Lütfen son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The data file belongs to another vault. Nothing was written. Please put back the right file.</source>
        <translation>Veri dosyası başka bir kasaya ait. Hiçbir şey yazılmadı. Lütfen doğru dosyayı yerine koyun.</translation>
    </message>
    <message>
        <source>The folder of the vault cannot be written to. Nothing was changed. Please ask the IT person to allow writing.</source>
        <translation>Kasanın klasörüne yazılamıyor. Hiçbir şey değişmedi. Lütfen bilgi işlem sorumlusundan yazma izni isteyin.</translation>
    </message>
    <message>
        <source>This vault was written by a newer program. Nothing was changed. Please install the newest version.</source>
        <translation>Bu kasa daha yeni bir programla yazılmış. Hiçbir şey değişmedi. Lütfen en yeni sürümü kurun.</translation>
    </message>
    <message>
        <source>The key file is older than the one used last. Nothing was written. Please tell the manager and restore the last backup.</source>
        <translation>Anahtar dosyası en son kullanılandan eski. Hiçbir şey yazılmadı. Lütfen yöneticiye haber verin ve son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The list of users was changed by someone who may not. Nothing was written. Please tell the manager at once.</source>
        <translation>Kullanıcı listesi yetkisiz biri tarafından değiştirilmiş. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>This vault is open on {host} since {since}. Nothing was changed. Please close it there first.</source>
        <translation>Bu kasa {since} tarihinden beri {host} bilgisayarında açık. Hiçbir şey değişmedi. Lütfen önce orada kapatın.</translation>
    </message>
    <message>
        <source>A sealed note is not where it was written. It was not opened. Please tell the IT person.</source>
        <translation>Mühürlü bir not yazıldığı yerde değil. Not açılmadı. Lütfen bilgi işlem sorumlusuna haber verin.</translation>
    </message>
    <message>
        <source>This note is sealed for another profession. Nothing was changed.</source>
        <translation>Bu not başka bir meslek grubu için mühürlenmiş. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>A vault cannot live on a network folder: two machines could damage it. Nothing was written. Please choose a folder on this machine.</source>
        <translation>Kasa bir ağ klasöründe duramaz: iki bilgisayar birlikte bozabilir. Hiçbir şey yazılmadı. Lütfen bu bilgisayardaki bir klasörü seçin.</translation>
    </message>
    <message>
        <source>The folder is not empty. Nothing was written. Please choose an empty one.</source>
        <translation>Klasör boş değil. Hiçbir şey yazılmadı. Lütfen boş bir klasör seçin.</translation>
    </message>
    <message>
        <source>This is the top folder of a disk. Nothing was written. Please choose a folder inside it.</source>
        <translation>Burası bir diskin en üst klasörü. Hiçbir şey yazılmadı. Lütfen içinde bir klasör seçin.</translation>
    </message>
    <message>
        <source>There is a vault in this folder already. Nothing was written. Please open it, or choose another folder.</source>
        <translation>Bu klasörde zaten bir kasa var. Hiçbir şey yazılmadı. Lütfen onu açın ya da başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>There is a user with this name already. Nothing was saved. Please choose another name.</source>
        <translation>Bu adla bir kullanıcı zaten var. Hiçbir şey kaydedilmedi. Lütfen başka bir ad seçin.</translation>
    </message>
    <message>
        <source>The record of what was done is not whole from {since} on. Nothing was changed. Please tell the manager.</source>
        <translation>İşlem kaydı {since} tarihinden itibaren eksik ya da değiştirilmiş. Hiçbir şey değişmedi. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>No printer was found. The letter is kept. Please switch the printer on or ask the IT person.</source>
        <translation>Yazıcı bulunamadı. Belge duruyor. Lütfen yazıcıyı açın ya da bilgi işlem sorumlusuna danışın.</translation>
    </message>
    <message>
        <source>The printer did not take the pages: {reason}. Nothing was lost. Please try again.</source>
        <translation>Yazıcı sayfaları almadı: {reason}. Hiçbir şey kaybolmadı. Lütfen yeniden deneyin.</translation>
    </message>
    <message>
        <source>A vault cannot live in a cloud folder ({service}): the copies could damage it. Nothing was written. Please choose another folder.</source>
        <translation>Kasa bir bulut klasöründe ({service}) duramaz: kopyalar kasayı bozabilir. Hiçbir şey yazılmadı. Lütfen başka bir klasör seçin.</translation>
    </message>
    <message>
        <source>The folder {path} is not there. Nothing was written. Please choose a folder that exists.</source>
        <translation>{path} klasörü yok. Hiçbir şey yazılmadı. Lütfen var olan bir klasör seçin.</translation>
    </message>
    <message>
        <source>There is no vault in {path}. Nothing was written. Please choose the right folder.</source>
        <translation>{path} klasöründe kasa yok. Hiçbir şey yazılmadı. Lütfen doğru klasörü seçin.</translation>
    </message>
    <message>
        <source>The data file is not encrypted. It was not opened, and nothing was written. Please tell the IT person.</source>
        <translation>Veri dosyası şifreli değil. Açılmadı, hiçbir şey yazılmadı. Lütfen bilgi işlem sorumlusuna haber verin.</translation>
    </message>
    <message>
        <source>There is no space left on the disk. What was saved before is safe. Please make room and save again.</source>
        <translation>Diskte yer kalmadı. Daha önce kaydedilenler güvende. Lütfen yer açıp yeniden kaydedin.</translation>
    </message>
    <message>
        <source>The key file was changed meanwhile by another program. Nothing was written. Please lock the desk and unlock it again.</source>
        <translation>Anahtar dosyası bu arada başka bir program tarafından değiştirilmiş. Hiçbir şey yazılmadı. Lütfen programı kilitleyip yeniden açın.</translation>
    </message>
    <message>
        <source>Logins cannot be managed here. Nothing was changed. Please unlock the vault again.</source>
        <translation>Kullanıcılar buradan yönetilemez. Hiçbir şey değişmedi. Lütfen kasayı yeniden açın.</translation>
    </message>
    <message>
        <source>The file {path} with the recovery key cannot be read. Nothing was changed. Please check the path.</source>
        <translation>Kurtarma anahtarının bulunduğu {path} dosyası okunamıyor. Hiçbir şey değişmedi. Lütfen yolu kontrol edin.</translation>
    </message>
    <message>
        <source>There is a typing mistake in the recovery key. Nothing was changed. Please compare it with the sheet.</source>
        <translation>Kurtarma anahtarında bir yazım yanlışı var. Hiçbir şey değişmedi. Lütfen sayfayla karşılaştırın.</translation>
    </message>
    <message>
        <source>This login ended on {end_date}. Nothing was changed. Please speak to the manager.</source>
        <translation>Bu kullanıcının süresi {end_date} tarihinde dolmuş. Hiçbir şey değişmedi. Lütfen yöneticiyle görüşün.</translation>
    </message>
    <message>
        <source>A user name has letters, digits, points and hyphens, at most {longest} of them. Nothing was saved.</source>
        <translation>Kullanıcı adı harf, rakam, nokta ve kısa çizgiden oluşur, en çok {longest} karakterdir. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>The login {login_name} is not active. Nothing was changed. Please choose another one.</source>
        <translation>{login_name} kullanıcısı etkin değil. Hiçbir şey değişmedi. Lütfen başka bir kullanıcı seçin.</translation>
    </message>
    <message>
        <source>There is no login {login_name} in this vault. Nothing was changed. Please check the name.</source>
        <translation>Bu kasada {login_name} adlı bir kullanıcı yok. Hiçbir şey değişmedi. Lütfen adı kontrol edin.</translation>
    </message>
    <message>
        <source>Opening the vault needs {mebibytes} MiB of free memory. Nothing was changed. Please close other programs and try again.</source>
        <translation>Kasayı açmak için {mebibytes} MiB boş bellek gerekiyor. Hiçbir şey değişmedi. Lütfen başka programları kapatıp yeniden deneyin.</translation>
    </message>
    <message>
        <source>The passphrase is longer than {characters} characters. Please take a shorter one.</source>
        <translation>Parola {characters} karakterden uzun. Lütfen daha kısa bir parola seçin.</translation>
    </message>
    <message>
        <source>No passphrase could be read. Nothing was changed.</source>
        <translation>Parola okunamadı. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This vault holds people already. Nothing was written. Invented data goes only into an empty vault.</source>
        <translation>Bu kasada zaten kayıtlar var. Hiçbir şey yazılmadı. Uydurma veriler yalnız boş bir kasaya konur.</translation>
    </message>
    <message>
        <source>Some answers are still missing. Nothing was written. Please look at the marked fields.</source>
        <translation>Eksik yanıtlar var. Hiçbir şey yazılmadı. Lütfen işaretli alanlara bakın.</translation>
    </message>
    <message>
        <source>The copy could not be saved: {reason}. The letter is kept. Please choose another place.</source>
        <translation>Kopya kaydedilemedi: {reason}. Yazı duruyor. Lütfen başka bir yer seçin.</translation>
    </message>
</context>
<context>
    <name>OutlookStrip</name>
    <message>
        <source>Free times</source>
        <translation>Boş saatler</translation>
    </message>
    <message>
        <source>Choose a counsellor and a day to see free times.</source>
        <translation>Boş saatleri görmek için uzman ve gün seçin.</translation>
    </message>
    <message>
        <source>Free at {time}</source>
        <translation>{time} boş</translation>
    </message>
    <message>
        <source>No free time of this length on this day. Please try another day.</source>
        <translation>Bu gün bu sürede boş saat yok. Lütfen başka bir gün deneyin.</translation>
    </message>
    <message>
        <source>Playroom places left: {count}</source>
        <translation>Oyun odasında boş yer: {count}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Loading …</source>
        <translation>Yükleniyor …</translation>
    </message>
</context>
<context>
    <name>PassphraseInput</name>
    <message>
        <source>Show the passphrase while this is held</source>
        <translation>Basılı tutarken parolayı göster</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Klavye: {language}</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock açık.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Küçült</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Büyüt</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Genişliğe sığdır</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Sayfa {number} / {total}</translation>
    </message>
    <message>
        <source>Pages: {total}</source>
        <translation>Sayfa sayısı: {total}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>%{percent}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Clients</source>
        <translation>Danışanlar</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>Görüşme ekle</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Dosyanın bölümleri</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Kişi</translation>
    </message>
    <message>
        <source>Household and children</source>
        <translation>Hane ve çocuklar</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Görüşmeler</translation>
    </message>
    <message>
        <source>Her name</source>
        <translation>Adı ve soyadı</translation>
    </message>
    <message>
        <source>About her</source>
        <translation>Hakkında</translation>
    </message>
    <message>
        <source>How to reach her safely</source>
        <translation>Güvenli iletişim</translation>
    </message>
    <message>
        <source>This file cannot be shown.</source>
        <translation>Bu dosya gösterilemiyor.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Listeye dön</translation>
    </message>
    <message>
        <source>Narrow the list: name, file no, phone, identity no</source>
        <translation>Listeyi daraltın: ad, dosya no, telefon, kimlik no</translation>
    </message>
    <message>
        <source>There is no file yet. The first application opens one.</source>
        <translation>Henüz dosya yok. İlk başvuru bir dosya açar.</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>Yeni başvuru</translation>
    </message>
    <message>
        <source>Who contacted whom?</source>
        <translation>Kim kime ulaştı?</translation>
    </message>
    <message>
        <source>We contacted her</source>
        <translation>Biz ona ulaştık</translation>
    </message>
    <message>
        <source>She contacted us</source>
        <translation>O bize ulaştı</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Nasıl?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Sonuç ne oldu?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Soyadı</translation>
    </message>
    <message>
        <source>What she was called before is kept, and still finds her.</source>
        <translation>Önceki adı saklanır ve aramada yine bulunur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Girl or boy</source>
        <translation>Kız mı, erkek mi?</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>or age in years</source>
        <translation>veya yaşı</translation>
    </message>
    <message>
        <source>Does the child live with her?</source>
        <translation>Çocuk onunla mı yaşıyor?</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Çocuk ekle</translation>
    </message>
    <message>
        <source>What else must be minded?</source>
        <translation>Başka nelere dikkat edilmeli?</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>Kod sözcük</translation>
    </message>
    <message>
        <source>Whose number?</source>
        <translation>Kimin numarası?</translation>
    </message>
    <message>
        <source>Is it safe to call?</source>
        <translation>Aramak güvenli mi?</translation>
    </message>
    <message>
        <source>When is it safe?</source>
        <translation>Ne zaman güvenli?</translation>
    </message>
    <message>
        <source>Who may answer?</source>
        <translation>Kim açabilir?</translation>
    </message>
    <message>
        <source>A message may be left</source>
        <translation>Mesaj bırakılabilir</translation>
    </message>
    <message>
        <source>Text messages are fine</source>
        <translation>SMS gönderilebilir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Surname at birth</source>
        <translation>Kızlık soyadı</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Bilinen adı</translation>
    </message>
    <message>
        <source>Earlier names</source>
        <translation>Önceki adları</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kimlik</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Yaş aralığı</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Medeni durum</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Öğrenim durumu</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Çalışma durumu</translation>
    </message>
    <message>
        <source>Household income</source>
        <translation>Hane geliri</translation>
    </message>
    <message>
        <source>Social security</source>
        <translation>Sosyal güvence</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Uyruk durumu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Engellilik</translation>
    </message>
    <message>
        <source>Where she lives</source>
        <translation>Yaşadığı yer</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>İl</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefonlar</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>Başka arşivdeki numarası</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Dosyanın açılışı</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Çocuklar</translation>
    </message>
    <message>
        <source>{count} children</source>
        <translation>{count} çocuk</translation>
    </message>
    <message>
        <source>No children are written down.</source>
        <translation>Kayıtlı çocuk yok.</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>kız</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>erkek</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <source>Lives with her</source>
        <translation>Birlikte yaşıyor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Kim aradı</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kaydeden</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>File no</source>
        <translation>Dosya no</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son görüşme</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Mahalle</translation>
    </message>
    <message>
        <source>Is she pregnant?</source>
        <translation>Gebe mi?</translation>
    </message>
    <message>
        <source>She needs an interpreter</source>
        <translation>Tercüman gerekiyor</translation>
    </message>
    <message>
        <source>Province, if not İzmir</source>
        <translation>İzmir değilse il</translation>
    </message>
    <message>
        <source>Age group, if no date is known</source>
        <translation>Tarih bilinmiyorsa yaş aralığı</translation>
    </message>
    <message>
        <source>Search: name, file no, phone …</source>
        <translation>Ara: ad, dosya no, telefon …</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>Dosya açıldı</translation>
    </message>
    <message>
        <source>Her name was changed</source>
        <translation>Adı değiştirildi</translation>
    </message>
    <message>
        <source>Before: {name}</source>
        <translation>Önceki: {name}</translation>
    </message>
    <message>
        <source>Show earlier entries</source>
        <translation>Daha önceki kayıtları göster</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Henüz kayıt yok.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Life in danger</source>
        <translation>Hayati tehlike</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Ad vermedi</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Tercüman gerekli</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Gebe</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Adsız</translation>
    </message>
    <message>
        <source>{years} years old</source>
        <translation>{years} yaşında</translation>
    </message>
    <message>
        <source>about {years} years old</source>
        <translation>yaklaşık {years} yaşında</translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>dün</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>son görüşme {when}</translation>
    </message>
    <message>
        <source>{months} months old</source>
        <translation>{months} aylık</translation>
    </message>
    <message>
        <source>{number} ({owner})</source>
        <translation>{number} ({owner})</translation>
    </message>
    <message>
        <source>Do not call {number}</source>
        <translation>{number} numarasını aramayın</translation>
    </message>
    <message>
        <source>{number}: not known whether it is safe</source>
        <translation>{number}: güvenli olup olmadığı bilinmiyor</translation>
    </message>
    <message>
        <source>{number} is safe</source>
        <translation>{number} güvenli</translation>
    </message>
    <message>
        <source>only {hours}</source>
        <translation>yalnız {hours}</translation>
    </message>
    <message>
        <source>may answer: {who}</source>
        <translation>açabilecek kişi: {who}</translation>
    </message>
    <message>
        <source>you may leave a message</source>
        <translation>mesaj bırakabilirsiniz</translation>
    </message>
    <message>
        <source>leave no message</source>
        <translation>mesaj bırakmayın</translation>
    </message>
    <message>
        <source>text messages are fine</source>
        <translation>SMS gönderebilirsiniz</translation>
    </message>
    <message>
        <source>no text messages</source>
        <translation>SMS göndermeyin</translation>
    </message>
    <message>
        <source>No number is known. Ask her how she can be reached.</source>
        <translation>Bilinen numara yok. Ona nasıl ulaşılabileceğini kendisine sorun.</translation>
    </message>
    <message>
        <source>Code word: {word}</source>
        <translation>Kod sözcük: {word}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>{number}. telefon</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>Name, file number or telephone</source>
        <translation>Ad, dosya no veya telefon</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Bulunan danışanlar</translation>
    </message>
    <message>
        <source>Choose another client</source>
        <translation>Başka danışan seç</translation>
    </message>
    <message>
        <source>Nobody was found. Check the spelling, or open a new application.</source>
        <translation>Kimse bulunamadı. Yazımı kontrol edin ya da yeni başvuru açın.</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>No place chosen</source>
        <translation>Yatak seçilmedi</translation>
    </message>
    <message>
        <source>Click a place, or go to one with the arrow keys and press Enter.</source>
        <translation>Bir yatağa tıklayın ya da ok tuşlarıyla gidip Enter&apos;a basın.</translation>
    </message>
    <message>
        <source>Hold Space to see the names.</source>
        <translation>Adları görmek için boşluk tuşunu basılı tutun.</translation>
    </message>
    <message>
        <source>Family {letter}</source>
        <translation>{letter} ailesi</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Taşı …</translation>
    </message>
    <message>
        <source>Extend the stay …</source>
        <translation>Süreyi uzat …</translation>
    </message>
    <message>
        <source>Discharge …</source>
        <translation>Ayrılış …</translation>
    </message>
    <message>
        <source>Planned end {day} ({left})</source>
        <translation>Planlanan bitiş {day} ({left})</translation>
    </message>
    <message>
        <source>Free the place</source>
        <translation>Yatağı boşa çıkar</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Yatağı tut …</translation>
    </message>
    <message>
        <source>To be cleaned</source>
        <translation>Temizliğe al</translation>
    </message>
    <message>
        <source>Out of service …</source>
        <translation>Kullanım dışı bırak …</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translation>Yazıcı</translation>
    </message>
    <message>
        <source>Usual printer</source>
        <translation>Varsayılan yazıcı</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>S&amp;top</source>
        <translation>D&amp;urdur</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Boşluk</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>She does not want to say</source>
        <translation>Söylemek istemiyor</translation>
    </message>
</context>
<context>
    <name>RecoveryScreen</name>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Kurtarma sayfasıyla aç</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Kullanıcı</translation>
    </message>
    <message>
        <source>The long key on the sheet</source>
        <translation>Sayfadaki uzun anahtar</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Yeni parola</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Yeni parola, bir kez daha</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>Set the &amp;new passphrase</source>
        <translation>&amp;Yeni parolayı kaydet</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Outgoing register</source>
        <translation>Giden evrak defteri</translation>
    </message>
    <message>
        <source>Numbering …</source>
        <translation>Sayı ayarı …</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Kurumlar</translation>
    </message>
    <message>
        <source>Answer received …</source>
        <translation>Yanıt geldi …</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>Yazıyı aç</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Yıl</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Muhatap</translation>
    </message>
    <message>
        <source>All institutions</source>
        <translation>Tüm kurumlar</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n letter(s) are shown.</source>
        <translation>
            <numerusform>En yeni %n yazı gösteriliyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter has been written yet. A letter is written from a client&apos;s file.</source>
        <translation>Henüz yazı yazılmadı. Yazı, danışanın dosyasından yazılır.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Danışanlara git</translation>
    </message>
    <message>
        <source>There is no such letter.</source>
        <translation>Böyle bir yazı yok.</translation>
    </message>
    <message>
        <source>What stands behind “Sayı:” on the paper?</source>
        <translation>Kâğıtta “Sayı:” karşısında ne yazsın?</translation>
    </message>
    <message>
        <source>Numbering of letters</source>
        <translation>Yazıların sayısı</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>The register numbers every letter in any case; letters already issued stay as they are.</source>
        <translation>Defter her yazıya yine sayı verir; çıkmış yazılar olduğu gibi kalır.</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Yedekten geri yükle</translation>
    </message>
    <message>
        <source>A new vault is made out of the backup, with new keys. The backup itself and any vault that is still there stay as they are.</source>
        <translation>Yedekten, yeni anahtarları olan yeni bir kasa yapılır. Yedeğin kendisi ve hâlâ duran kasa olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>&amp;Look into the backup</source>
        <translation>&amp;Yedeğin içine bak</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Geri &amp;yükle</translation>
    </message>
    <message>
        <source>The vault is being restored.</source>
        <translation>Kasa geri yükleniyor.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done remains.</source>
        <translation>Durduruldu. Yarım kalan bir şey yok.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Front desk</source>
        <translation>Danışma</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psikolog</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>Avukat</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Sosyal hizmet uzmanı</translation>
    </message>
    <message>
        <source>Duty officer</source>
        <translation>Nöbetçi görevli</translation>
    </message>
    <message>
        <source>Unit supervisor</source>
        <translation>Birim sorumlusu</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Yönetici</translation>
    </message>
</context>
<context>
    <name>RoomsDialog</name>
    <message>
        <source>Rooms and beds</source>
        <translation>Odalar ve yataklar</translation>
    </message>
    <message>
        <source>Room or bed</source>
        <translation>Oda ya da yatak</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Add a room …</source>
        <translation>Oda ekle …</translation>
    </message>
    <message>
        <source>Add a bed …</source>
        <translation>Yatak ekle …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Adını değiştir …</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Kullanımdan kaldır</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Places in use: {count}</source>
        <translation>Kullanılan yatak sayısı: {count}</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Kaldırılmış</translation>
    </message>
    <message>
        <source>Take into use again</source>
        <translation>Yeniden kullan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Oda ekle</translation>
    </message>
    <message>
        <source>Rename the room</source>
        <translation>Odanın adını değiştir</translation>
    </message>
    <message>
        <source>Label on the bed</source>
        <translation>Yatağın etiketi</translation>
    </message>
    <message>
        <source>Add a bed</source>
        <translation>Yatak ekle</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Kat</translation>
    </message>
    <message>
        <source>0 is the ground floor.</source>
        <translation>0 zemin kattır.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Schedule</source>
        <translation>Randevular</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Randevular</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Sıradaki randevu</translation>
    </message>
    <message>
        <source>Make an appointment</source>
        <translation>Randevu ver</translation>
    </message>
    <message>
        <source>in the playroom</source>
        <translation>oyun odasında</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>teslim edildi</translation>
    </message>
    <message>
        <source>The appointment is cancelled.</source>
        <translation>Randevu iptal edildi.</translation>
    </message>
    <message>
        <source>The mis-click is corrected.</source>
        <translation>Yanlış tıklama düzeltildi.</translation>
    </message>
    <message>
        <source>The appointment is moved.</source>
        <translation>Randevu taşındı.</translation>
    </message>
    <message>
        <source>From {old} to {new}, {whom}.</source>
        <translation>Eski saat {old}, yeni saat {new}; {whom}.</translation>
    </message>
    <message>
        <source>Playroom places left then: {free}; she needs {wanted}.</source>
        <translation>O saatte oyun odasında kalan yer: {free}; gereken: {wanted}.</translation>
    </message>
    <message>
        <source>Move the appointment of {who}?</source>
        <translation>{who} için verilen randevu taşınsın mı?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Taşı</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Yerinde bırak</translation>
    </message>
    <message>
        <source>None is booked.</source>
        <translation>Randevu yok.</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Randevuyu iptal et</translation>
    </message>
    <message>
        <source>Counsellor, room and playroom places are free again at once.</source>
        <translation>Uzman, oda ve oyun odası yerleri hemen boşalır.</translation>
    </message>
    <message>
        <source>It should be</source>
        <translation>Olması gereken durum</translation>
    </message>
    <message>
        <source>Correct a mis-click</source>
        <translation>Yanlış tıklamayı düzelt</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Düzelt</translation>
    </message>
    <message>
        <source>What was clicked before stays on record, with your reason.</source>
        <translation>Önceki kayıt, yazdığınız nedenle birlikte saklanır.</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Uzman</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Oda</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bitiş</translation>
    </message>
    <message>
        <source>Move the appointment</source>
        <translation>Randevuyu taşı</translation>
    </message>
    <message>
        <source>Children keep their playroom places, if there is room at the new time.</source>
        <translation>Yeni saatte yer varsa çocukların oyun odası yerleri korunur.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Kendi sözlerinizle</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>Boş bırakılabilir.</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>bekleniyor</translation>
    </message>
    <message>
        <source>in the playroom since {time}</source>
        <translation>oyun odasında, giriş {time}</translation>
    </message>
    <message>
        <source>given back at {time}</source>
        <translation>{time} saatinde teslim edildi</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Planlandı</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Geldi</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>Görüşmede</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Bitti</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Gelmedi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>İptal edildi</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Taşındı</translation>
    </message>
    <message>
        <source>This time is already past.</source>
        <translation>Bu saat geçmiş.</translation>
    </message>
    <message>
        <source>The centre is closed on this day of the week.</source>
        <translation>Merkez haftanın bu günü kapalı.</translation>
    </message>
    <message>
        <source>This is a holiday: {holiday}.</source>
        <translation>Bu gün tatil: {holiday}.</translation>
    </message>
    <message>
        <source>This is outside working hours ({hours}).</source>
        <translation>Çalışma saatleri dışında ({hours}).</translation>
    </message>
    <message>
        <source>Playroom</source>
        <translation>Oyun odası</translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message>
        <source>Earlier</source>
        <translation>Önceki</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sonraki</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Bugün</translation>
    </message>
    <message>
        <source>Counsellor of the week</source>
        <translation>Haftası gösterilen uzman</translation>
    </message>
    <message>
        <source>Counsellors</source>
        <translation>Uzmanlar</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Odalar</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Hafta</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
</context>
<context>
    <name>ScheduleGrid</name>
    <message>
        <source>Schedule</source>
        <translation>Randevular</translation>
    </message>
    <message>
        <source>Free from {start} to {end}</source>
        <translation>{start}–{end} arası boş</translation>
    </message>
    <message>
        <source>playroom places: {count}</source>
        <translation>oyun odası yeri: {count}</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Schedule</source>
        <translation>Randevular</translation>
    </message>
    <message>
        <source>&amp;Print day sheet</source>
        <translation>Günlük çizelgeyi &amp;yazdır</translation>
    </message>
    <message>
        <source>New &amp;appointment</source>
        <translation>Yeni &amp;randevu</translation>
    </message>
    <message>
        <source>There is no counsellor yet. The manager enters the staff in the settings.</source>
        <translation>Henüz uzman yok. Çalışanları yönetici ayarlardan ekler.</translation>
    </message>
    <message>
        <source>The appointment is booked.</source>
        <translation>Randevu kaydedildi.</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation>Arama sonuçları</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n kayıt bulundu</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Son açılanlar</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>“{text}” için kimse bulunamadı.</translation>
    </message>
</context>
<context>
    <name>SectionIndex</name>
    <message>
        <source>Sections</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>dolduruldu</translation>
    </message>
    <message>
        <source>still empty</source>
        <translation>henüz boş</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Save as PDF</source>
        <translation>PDF olarak kaydet</translation>
    </message>
    <message>
        <source>Save a readable copy?</source>
        <translation>Okunabilir bir kopya kaydedilsin mi?</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever opens this computer or a stick it lies on can read it. The saving is written into the record. Delete the file when it is no longer needed.</source>
        <translation>Dosya şifreli değildir: bu bilgisayarı veya dosyanın bulunduğu belleği açan herkes okuyabilir. Kaydetme, işlem kaydına yazılır. Gerekmediğinde dosyayı silin.</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Kaydedilecek yeri seç</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Kaydetme</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>The daily backup</source>
        <translation>Günlük yedek</translation>
    </message>
    <message>
        <source>&amp;Choose a folder …</source>
        <translation>Klasör &amp;seç …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Kaydet</translation>
    </message>
    <message>
        <source>Backups are encrypted. The recovery sheet opens them, also without this program, by the program age. Keep the medium in another room than the computer.</source>
        <translation>Yedekler şifrelidir. Kurtarma sayfası onları bu program olmadan da, age programıyla açar. Yedeği bilgisayardan başka bir odada saklayın.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>Left empty, no backup is made by itself.</source>
        <translation>Boş bırakılırsa kendiliğinden yedek alınmaz.</translation>
    </message>
    <message>
        <source>How many are kept</source>
        <translation>Kaç yedek saklansın</translation>
    </message>
    <message>
        <source>Who else can open them</source>
        <translation>Başka kim açabilsin</translation>
    </message>
    <message>
        <source>Public age keys (age1 …), one a line. Usually nobody.</source>
        <translation>Açık age anahtarları (age1 …), her satıra bir tane. Genellikle boş kalır.</translation>
    </message>
    <message>
        <source>none yet; the manager chooses it</source>
        <translation>henüz yok; yönetici seçer</translation>
    </message>
    <message>
        <source>Folder: {folder}
Kept: {keep}</source>
        <translation>Klasör: {folder}
Saklanan: {keep}</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Yedek klasörü</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Kaydedildi.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>&amp;Screen</source>
        <translation>Ek&amp;ran</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>K&amp;ullanıcılar</translation>
    </message>
    <message>
        <source>&amp;Letterhead</source>
        <translation>&amp;Antet</translation>
    </message>
    <message>
        <source>&amp;Vault check</source>
        <translation>Kasa k&amp;ontrolü</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Making the vault …</source>
        <translation>Kasa oluşturuluyor …</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>Kasayı &amp;oluştur</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>3 of 4 · The recovery sheet</source>
        <translation>3/4 · Kurtarma sayfası</translation>
    </message>
    <message>
        <source>I have it on &amp;paper</source>
        <translation>Kâğıda &amp;aktardım</translation>
    </message>
    <message>
        <source>Print this sheet or copy it by hand, and keep it away from the computer. Whoever loses every passphrase and this sheet has lost the data for ever; nobody can bring it back.</source>
        <translation>Bu sayfayı yazdırın ya da elle kopyalayın ve bilgisayardan uzakta saklayın. Bütün parolalar ve bu sayfa kaybolursa veriler de kaybolur; kimse geri getiremez.</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Yazdır …</translation>
    </message>
    <message>
        <source>The sheet went to the printer.</source>
        <translation>Sayfa yazıcıya gönderildi.</translation>
    </message>
</context>
<context>
    <name>Shelter</name>
    <message>
        <source>Occupancy {taken}/{capacity}</source>
        <translation>Doluluk {taken}/{capacity}</translation>
    </message>
    <message>
        <source>Shelter decision</source>
        <translation>Sığınma kararı</translation>
    </message>
    <message>
        <source>Shelter decision withdrawn</source>
        <translation>Sığınma kararı geri alındı</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Sığınmaevi</translation>
    </message>
    <message>
        <source>The family is together in {room}.</source>
        <translation>Aile bir arada: {room}.</translation>
    </message>
    <message>
        <source>The family would not be in one room.</source>
        <translation>Aile aynı odada olmayacak.</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>Geldiği gün</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>Only where the line above asks for one.</source>
        <translation>Yalnız yukarıda istenirse yazılır.</translation>
    </message>
    <message>
        <source>Give beds</source>
        <translation>Yatak ver</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>Kabul et</translation>
    </message>
    <message>
        <source>There is no free place for {names}. Please free one on the board first.</source>
        <translation>{names} için boş yatak yok. Lütfen önce panoda bir yatak boşaltın.</translation>
    </message>
    <message>
        <source>Move to other beds</source>
        <translation>Başka yataklara taşı</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Taşı</translation>
    </message>
    <message>
        <source>Now: {beds}</source>
        <translation>Şimdi: {beds}</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kadın</translation>
    </message>
    <message>
        <source>child</source>
        <translation>çocuk</translation>
    </message>
    <message>
        <source>{size} people. Ground: {ground}. {note}</source>
        <translation>{size} kişi. Sığınma nedeni: {ground}. {note}</translation>
    </message>
    <message>
        <source>{people} leave the shelter now. These places become free: {beds}. A wrong click can be taken back on her file while the places are still free.</source>
        <translation>Şimdi ayrılanlar: {people} · Boşalan yataklar: {beds}. Yanlış tıklandıysa, yataklar boş kaldığı sürece dosyasından geri alınabilir.</translation>
    </message>
    <message>
        <source>Why does she leave?</source>
        <translation>Neden ayrılıyor?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Have the places cleaned first</source>
        <translation>Yataklar önce temizlensin</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Ayrılışı kaydet</translation>
    </message>
    <message>
        <source>Here since {since}.</source>
        <translation>{since} tarihinden beri burada.</translation>
    </message>
    <message>
        <source>New planned end</source>
        <translation>Yeni planlanan bitiş</translation>
    </message>
    <message>
        <source>The evaluation board decides on an extension.</source>
        <translation>Süre uzatımına değerlendirme komisyonu karar verir.</translation>
    </message>
    <message>
        <source>Extend the stay</source>
        <translation>Süreyi uzat</translation>
    </message>
    <message>
        <source>The decision for {who} is taken back. It stays in her file with the reason.</source>
        <translation>{who} için alınan karar geri alınır. Gerekçesiyle birlikte dosyasında kalır.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Neden?</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Kararı geri al</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>What was the mistake?</source>
        <translation>Yanlışlık neydi?</translation>
    </message>
    <message>
        <source>Take the discharge back</source>
        <translation>Ayrılışı geri al</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Everyone has the same bed again, as if she had not left. The discharge and this correction both stay in her file.</source>
        <translation>Herkes, hiç ayrılmamış gibi yeniden aynı yatağı alır. Ayrılış kaydı da bu düzeltme de dosyasında kalır.</translation>
    </message>
    <message>
        <source>For whom or why?</source>
        <translation>Kim için ya da neden?</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Ne zamana kadar</translation>
    </message>
    <message>
        <source>Leave it empty to hold the place until it is freed.</source>
        <translation>Boş bırakırsanız yatak, siz boşa çıkarana kadar tutulur.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Hold the place</source>
        <translation>Yatağı tut</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Yatağın nesi var?</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Kullanım dışı bırak</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Kararı kaydet</translation>
    </message>
    <message>
        <source>For {who}. Without this decision nobody can be given a bed.</source>
        <translation>{who} için. Bu karar olmadan kimseye yatak verilemez.</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Sığınma nedeni</translation>
    </message>
    <message>
        <source>Children who come with her</source>
        <translation>Birlikte gelen çocuklar</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Karar tarihi</translation>
    </message>
    <message>
        <source>Urgent: she comes now, papers follow</source>
        <translation>Acil: şimdi geliyor, evrak sonra tamamlanacak</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>Not ya da gerekçe</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Boş</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Dolu</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Tutuluyor</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Temizlikte</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Kullanım dışı</translation>
    </message>
    <message>
        <source>Cot</source>
        <translation>Bebek</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>Üst</translation>
    </message>
    <message>
        <source>Single bed</source>
        <translation>Tek kişilik yatak</translation>
    </message>
    <message>
        <source>Cot for a small child</source>
        <translation>Bebek yatağı</translation>
    </message>
    <message>
        <source>Lower bunk</source>
        <translation>Alt ranza</translation>
    </message>
    <message>
        <source>Upper bunk</source>
        <translation>Üst ranza</translation>
    </message>
    <message>
        <source>Admitted to the shelter</source>
        <translation>Sığınmaevine kabul edildi</translation>
    </message>
    <message>
        <source>Moved to another bed</source>
        <translation>Başka yatağa taşındı</translation>
    </message>
    <message>
        <source>Stay extended</source>
        <translation>Süre uzatıldı</translation>
    </message>
    <message>
        <source>Left the shelter</source>
        <translation>Sığınmaevinden ayrıldı</translation>
    </message>
    <message>
        <source>{initials} is a boy of {limit} or older. Please write why he comes along.</source>
        <translation>{initials}, {limit} yaşında ya da daha büyük bir erkek çocuk. Lütfen neden birlikte geldiğini yazın.</translation>
    </message>
    <message>
        <source>{initials} is {limit} or older. Please write why she comes along as a child.</source>
        <translation>{initials}, {limit} yaşında ya da daha büyük. Lütfen neden çocuk olarak birlikte geldiğini yazın.</translation>
    </message>
    <message>
        <source>{initials} is given a cot, which is for a child under {limit}. Please write why.</source>
        <translation>{initials} için bebek yatağı seçildi; bebek yatağı {limit} yaşından küçükler içindir. Lütfen gerekçesini yazın.</translation>
    </message>
    <message>
        <source>The stay of {initials} becomes longer than {limit} months. Please write why.</source>
        <translation>{initials} için kalış {limit} ayı aşıyor. Lütfen gerekçesini yazın.</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Zemin kat</translation>
    </message>
    <message>
        <source>Basement {number}</source>
        <translation>Bodrum {number}</translation>
    </message>
    <message>
        <source>Floor {number}</source>
        <translation>{number}. kat</translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation>{days} gün aştı</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>bugün bitiyor</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>{days} gün kaldı</translation>
    </message>
    <message>
        <source>Held until {until}</source>
        <translation>{until} tarihine kadar tutuluyor</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} yaşında</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>yaşı bilinmiyor</translation>
    </message>
    <message>
        <source>Discharge taken back</source>
        <translation>Ayrılış geri alındı</translation>
    </message>
    <message>
        <source>Stay extended to {day}</source>
        <translation>Süre {day} tarihine uzatıldı</translation>
    </message>
    <message>
        <source>family {letter}</source>
        <translation>{letter} ailesi</translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation>son {until}</translation>
    </message>
    <message>
        <source>{free} of {places} free</source>
        <translation>{places} yatak, {free} boş</translation>
    </message>
    <message>
        <source>Occupied by {initials}</source>
        <translation>Dolu: {initials}</translation>
    </message>
</context>
<context>
    <name>ShelterCard</name>
    <message>
        <source>Shelter</source>
        <translation>Sığınmaevi</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Panoyu aç</translation>
    </message>
    <message>
        <source>{occupied} of {capacity} places taken</source>
        <translation>Dolu yatak: {occupied} / {capacity}</translation>
    </message>
    <message>
        <source>Waiting for a bed: {count}</source>
        <translation>Yatak bekleyen: {count}</translation>
    </message>
    <message>
        <source>Stay of {who} ends {day} ({left})</source>
        <translation>{who}: kalışı {day} günü bitiyor ({left})</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ve {count} kalış daha</translation>
    </message>
    <message>
        <source>No stay ends in the next two weeks.</source>
        <translation>Önümüzdeki iki haftada biten kalış yok.</translation>
    </message>
</context>
<context>
    <name>ShelterPage</name>
    <message>
        <source>Shelter</source>
        <translation>Sığınmaevi</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizelgesi</translation>
    </message>
    <message>
        <source>Hold to show names</source>
        <translation>Basılı tutun: adlar görünür</translation>
    </message>
    <message>
        <source>Rooms and beds …</source>
        <translation>Odalar ve yataklar …</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Önceki</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sonraki</translation>
    </message>
    <message>
        <source>Bed board</source>
        <translation>Yatak panosu</translation>
    </message>
</context>
<context>
    <name>ShelterTab</name>
    <message>
        <source>No shelter decision was taken for her.</source>
        <translation>Bu danışan için sığınma kararı alınmamış.</translation>
    </message>
    <message>
        <source>Shelter decision …</source>
        <translation>Sığınma kararı …</translation>
    </message>
    <message>
        <source>Shelter decision of {day}</source>
        <translation>{day} tarihli sığınma kararı</translation>
    </message>
    <message>
        <source>Ground: {ground}</source>
        <translation>Sığınma nedeni: {ground}</translation>
    </message>
    <message>
        <source>For: {people}</source>
        <translation>Kimler için: {people}</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>Geri alındı: {reason}</translation>
    </message>
    <message>
        <source>Beds: {beds}</source>
        <translation>Yataklar: {beds}</translation>
    </message>
    <message>
        <source>Planned end: {day}</source>
        <translation>Planlanan bitiş: {day}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Geri alındı</translation>
    </message>
    <message>
        <source>Waiting for a bed</source>
        <translation>Yatak bekliyor</translation>
    </message>
    <message>
        <source>In the shelter</source>
        <translation>Sığınmaevinde</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Ayrıldı</translation>
    </message>
    <message>
        <source>Extend the stay …</source>
        <translation>Süreyi uzat …</translation>
    </message>
    <message>
        <source>Discharge …</source>
        <translation>Ayrılış …</translation>
    </message>
    <message>
        <source>Take the discharge back …</source>
        <translation>Ayrılışı geri al …</translation>
    </message>
    <message>
        <source>To the bed board</source>
        <translation>Yatak panosuna git</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Lock</source>
        <translation>Kilitle</translation>
    </message>
    <message>
        <source>Lock {left}</source>
        <translation>Kilit {left}</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Şimdi kilitle</translation>
    </message>
    <message>
        <source>Hide at once and lock</source>
        <translation>Hemen gizle ve kilitle</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Beds over time</source>
        <translation>Yatakların zaman çizelgesi</translation>
    </message>
    <message>
        <source>still</source>
        <translation>sürüyor</translation>
    </message>
    <message>
        <source>planned to {day}</source>
        <translation>planlanan {day}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
</context>
<context>
    <name>TodayAppointments</name>
    <message>
        <source>Open the schedule</source>
        <translation>Randevuları aç</translation>
    </message>
    <message>
        <source>Nobody is booked today.</source>
        <translation>Bugün randevu yok.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today · {date}, {weekday}</source>
        <translation>Bugün · {date}, {weekday}</translation>
    </message>
</context>
<context>
    <name>TodayPlayroom</name>
    <message>
        <source>{now} children of {places} places</source>
        <translation>{places} yerde {now} çocuk</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Teslim et</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>İçeri al</translation>
    </message>
    <message>
        <source>No child is here or expected.</source>
        <translation>Oyun odasında çocuk yok, beklenen de yok.</translation>
    </message>
    <message>
        <source>{count} more expected, the next at {time}</source>
        <translation>{count} çocuk daha bekleniyor, ilki {time}</translation>
    </message>
    <message>
        <source>{child}, with {mother}</source>
        <translation>{child} (annesi {mother})</translation>
    </message>
    <message>
        <source>To be collected</source>
        <translation>Annesi alacak</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Burada, giriş {time}</translation>
    </message>
    <message>
        <source>Expected at {time}</source>
        <translation>Beklenen saat {time}</translation>
    </message>
</context>
<context>
    <name>TypeBackStep</name>
    <message>
        <source>4 of 4 · From the sheet</source>
        <translation>4/4 · Sayfadan yazma</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>Kasayı &amp;oluştur</translation>
    </message>
    <message>
        <source>Please type these two groups from the sheet in your hand.</source>
        <translation>Lütfen elinizdeki sayfadan şu iki grubu yazın.</translation>
    </message>
    <message numerus="yes">
        <source>Group %n</source>
        <translation>
            <numerusform>%n. grup</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Kilidi aç</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Kullanıcı</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Another &amp;vault</source>
        <translation>Başka &amp;kasa</translation>
    </message>
    <message>
        <source>Passphrase &amp;forgotten</source>
        <translation>Parolamı &amp;unuttum</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Kilidi &amp;aç</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n seconds.</source>
        <translation>
            <numerusform>%n saniye sonra yeniden deneyebilirsiniz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Açılıyor …</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Waiting for a bed: {count}</source>
        <translation>Yatak bekleyen: {count}</translation>
    </message>
    <message>
        <source>Nobody is waiting for a bed.</source>
        <translation>Yatak bekleyen kimse yok.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Acil</translation>
    </message>
    <message>
        <source>decided {day}</source>
        <translation>karar {day}</translation>
    </message>
    <message>
        <source>Give beds</source>
        <translation>Yatak ver</translation>
    </message>
    <message>
        <source>Give beds to {who}</source>
        <translation>{who} için yatak ver</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Withdraw the decision for {who}</source>
        <translation>{who} için kararı geri al</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Hoş geldiniz</translation>
    </message>
    <message>
        <source>There is no vault on this computer yet. What would you like to do?</source>
        <translation>Bu bilgisayarda henüz bir kasa yok. Ne yapmak istersiniz?</translation>
    </message>
    <message>
        <source>&amp;Set up a new vault</source>
        <translation>&amp;Yeni kasa kur</translation>
    </message>
    <message>
        <source>&amp;Open a vault in another folder</source>
        <translation>&amp;Başka klasördeki bir kasayı aç</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup</source>
        <translation>Yedekten &amp;geri yükle</translation>
    </message>
</context>
<context>
    <name>YesNoInput</name>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Bilinmiyor</translation>
    </message>
</context>
<context>
    <name>_ChoicesPart</name>
    <message>
        <source>New passphrase</source>
        <translation>Yeni parola</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Yeni parola, bir kez daha</translation>
    </message>
    <message>
        <source>Login name of the manager who opens it first</source>
        <translation>Kasayı ilk açacak yöneticinin kullanıcı adı</translation>
    </message>
    <message>
        <source>Who else may come back, with the passphrase she had</source>
        <translation>Eski parolasıyla başka kimler girebilsin</translation>
    </message>
    <message>
        <source>Usually nobody. Whoever is not chosen here can be added anew later.</source>
        <translation>Genellikle kimse seçilmez. Seçilmeyenler sonra yeniden eklenebilir.</translation>
    </message>
    <message>
        <source>Last file number used on paper this year</source>
        <translation>Bu yıl kâğıtta kullanılan son dosya numarası</translation>
    </message>
    <message>
        <source>Last letter number used on paper this year</source>
        <translation>Bu yıl kâğıtta kullanılan son yazı numarası</translation>
    </message>
    <message>
        <source>Folder of the new vault</source>
        <translation>Yeni kasanın klasörü</translation>
    </message>
    <message>
        <source>The backup is of {made}. The last numbers it knows of {year}: file {file}, letter {letter}.</source>
        <translation>Yedeğin tarihi: {made}. İçindeki son {year} numaraları: dosya {file}, yazı {letter}.</translation>
    </message>
</context>
<context>
    <name>_SourcePart</name>
    <message>
        <source>Backup file</source>
        <translation>Yedek dosyası</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Seç …</translation>
    </message>
    <message>
        <source>The long key on the sheet</source>
        <translation>Sayfadaki uzun anahtar</translation>
    </message>
    <message>
        <source>Read the key from a &amp;file …</source>
        <translation>Anahtarı &amp;dosyadan oku …</translation>
    </message>
    <message>
        <source>Backups (*.age)</source>
        <translation>Yedekler (*.age)</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
</context>
<context>
    <name>_StrengthBar</name>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Parolanın gücü</translation>
    </message>
    <message>
        <source>too easy to guess</source>
        <translation>çok kolay tahmin edilir</translation>
    </message>
    <message>
        <source>easy to guess</source>
        <translation>kolay tahmin edilir</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>orta</translation>
    </message>
    <message>
        <source>good</source>
        <translation>iyi</translation>
    </message>
    <message>
        <source>very good</source>
        <translation>çok iyi</translation>
    </message>
</context>
</TS>
