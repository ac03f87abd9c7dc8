<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>My account</source>
        <translation>Hesabım</translation>
    </message>
    <message>
        <source>Who I am here</source>
        <translation>Burada kimim</translation>
    </message>
    <message>
        <source>My last logins</source>
        <translation>Son girişlerim</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Wrong passphrases before it</source>
        <translation>Öncesinde yanlış parola</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Neyle</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>kurtarma sayfası</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>parola</translation>
    </message>
    <message>
        <source>Login name: {name}</source>
        <translation>Kullanıcı adı: {name}</translation>
    </message>
    <message>
        <source>Here since: {day}</source>
        <translation>İlk giriş: {day}</translation>
    </message>
    <message>
        <source>My compartments: {names}</source>
        <translation>Gizlilik bölümlerim: {names}</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Address of the shelter</source>
        <translation>Sığınmaevinin adresi</translation>
    </message>
    <message>
        <source>The address is hidden</source>
        <translation>Adres gizli</translation>
    </message>
    <message>
        <source>Hold to show the address</source>
        <translation>Adresi görmek için basılı tutun</translation>
    </message>
    <message>
        <source>Change the address …</source>
        <translation>Adresi değiştir …</translation>
    </message>
    <message>
        <source>No address is written down</source>
        <translation>Yazılı bir adres yok</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Yeni adres</translation>
    </message>
    <message>
        <source>Only members of the address&apos;s compartment can read it. It is never printed.</source>
        <translation>Yalnız adresi görmeye yetkili olanlar okuyabilir. Hiçbir kâğıda basılmaz.</translation>
    </message>
    <message>
        <source>Seal the address</source>
        <translation>Adresi mühürle</translation>
    </message>
</context>
<context>
    <name>Admin</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
</context>
<context>
    <name>AlarmsCard</name>
    <message>
        <source>Please look at this</source>
        <translation>Lütfen inceleyin</translation>
    </message>
    <message>
        <source>I have looked into it</source>
        <translation>İnceledim</translation>
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
    <name>Audit</name>
    <message>
        <source>Record</source>
        <translation>İşlem kaydı</translation>
    </message>
    <message>
        <source>Record of actions</source>
        <translation>İşlem kaydı</translation>
    </message>
    <message>
        <source>Support put right</source>
        <translation>Destek düzeltildi</translation>
    </message>
    <message>
        <source>Support written down</source>
        <translation>Destek kaydedildi</translation>
    </message>
    <message>
        <source>Support entry taken back</source>
        <translation>Destek kaydı geri alındı</translation>
    </message>
    <message>
        <source>Application registered</source>
        <translation>Başvuru kaydedildi</translation>
    </message>
    <message>
        <source>Outcome of a request written down</source>
        <translation>Talebin sonucu yazıldı</translation>
    </message>
    <message>
        <source>Arrival noted</source>
        <translation>Geldiği işaretlendi</translation>
    </message>
    <message>
        <source>Session begun</source>
        <translation>Görüşme başladı</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Randevu verildi</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Randevu iptal edildi</translation>
    </message>
    <message>
        <source>State of an appointment put right</source>
        <translation>Randevunun durumu düzeltildi</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Görüşme bitti</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Randevu başka zamana alındı</translation>
    </message>
    <message>
        <source>Missed appointment noted</source>
        <translation>Gelmediği işaretlendi</translation>
    </message>
    <message>
        <source>Warnings of the record acknowledged</source>
        <translation>İşlem kaydı uyarıları okundu</translation>
    </message>
    <message>
        <source>Record saved as a file</source>
        <translation>İşlem kaydı dosyaya kaydedildi</translation>
    </message>
    <message>
        <source>Record printed</source>
        <translation>İşlem kaydı yazdırıldı</translation>
    </message>
    <message>
        <source>Record read</source>
        <translation>İşlem kaydı okundu</translation>
    </message>
    <message>
        <source>Backup stopped</source>
        <translation>Yedekleme durduruldu</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Yedekleme başarısız oldu</translation>
    </message>
    <message>
        <source>Key of the backups made</source>
        <translation>Yedek anahtarı oluşturuldu</translation>
    </message>
    <message>
        <source>Backup checked</source>
        <translation>Yedek denetlendi</translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation>Yedek yazıldı</translation>
    </message>
    <message>
        <source>Bed added</source>
        <translation>Yatak eklendi</translation>
    </message>
    <message>
        <source>Bed given to cleaning</source>
        <translation>Yatak temizliğe alındı</translation>
    </message>
    <message>
        <source>Bed held</source>
        <translation>Yatak ayrıldı</translation>
    </message>
    <message>
        <source>Bed taken out of service</source>
        <translation>Yatak hizmet dışına alındı</translation>
    </message>
    <message>
        <source>Bed free again</source>
        <translation>Yatak yeniden boş</translation>
    </message>
    <message>
        <source>Bed taken back into use</source>
        <translation>Yatak yeniden kullanıma alındı</translation>
    </message>
    <message>
        <source>Bed given up</source>
        <translation>Yatak kaldırıldı</translation>
    </message>
    <message>
        <source>Clock set back</source>
        <translation>Saat geri alındı</translation>
    </message>
    <message>
        <source>Keys handed to a new member</source>
        <translation>Anahtarlar yeni üyeye verildi</translation>
    </message>
    <message>
        <source>Conflict of interest looked into</source>
        <translation>Çıkar çatışmasının ayrıntısına bakıldı</translation>
    </message>
    <message>
        <source>Consent written down</source>
        <translation>Açık rıza kaydedildi</translation>
    </message>
    <message>
        <source>Consent form printed</source>
        <translation>Açık rıza formu yazdırıldı</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Açık rıza geri alındı</translation>
    </message>
    <message>
        <source>Contact written down</source>
        <translation>Temas kaydedildi</translation>
    </message>
    <message>
        <source>Demo begun</source>
        <translation>Tanıtım başlatıldı</translation>
    </message>
    <message>
        <source>Demo filled</source>
        <translation>Tanıtım verisi dolduruldu</translation>
    </message>
    <message>
        <source>Request for her own record answered</source>
        <translation>Kendi kaydı talebi yanıtlandı</translation>
    </message>
    <message>
        <source>Request for her own record entered</source>
        <translation>Kendi kaydı talebi yazıldı</translation>
    </message>
    <message>
        <source>Closed file opened in an emergency</source>
        <translation>Gizli dosya acil durumda açıldı</translation>
    </message>
    <message>
        <source>Emergency opening acknowledged</source>
        <translation>Acil açılış okundu</translation>
    </message>
    <message>
        <source>Her own record taken out</source>
        <translation>Kendi kaydı dışarı verildi</translation>
    </message>
    <message>
        <source>Case file closed</source>
        <translation>Danışan dosyası kapatıldı</translation>
    </message>
    <message>
        <source>Two files compared</source>
        <translation>İki dosya karşılaştırıldı</translation>
    </message>
    <message>
        <source>Closed file handed on</source>
        <translation>Gizli dosya devredildi</translation>
    </message>
    <message>
        <source>File open to all again</source>
        <translation>Dosyanın gizliliği kaldırıldı</translation>
    </message>
    <message>
        <source>Two files merged</source>
        <translation>İki dosya birleştirildi</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>Dosya açıldı</translation>
    </message>
    <message>
        <source>Case file opened again</source>
        <translation>Danışan dosyası yeniden açıldı</translation>
    </message>
    <message>
        <source>File closed to all but named staff</source>
        <translation>Dosya gizlendi</translation>
    </message>
    <message>
        <source>Closed file shared</source>
        <translation>Gizli dosya paylaşıldı</translation>
    </message>
    <message>
        <source>Merged file set apart again</source>
        <translation>Birleştirilen dosya yeniden ayrıldı</translation>
    </message>
    <message>
        <source>Access to a closed file taken back</source>
        <translation>Gizli dosyaya erişim geri alındı</translation>
    </message>
    <message>
        <source>Planted key found and not used</source>
        <translation>Yerleştirilmiş anahtar bulundu, kullanılmadı</translation>
    </message>
    <message>
        <source>Planted login slot found and not used</source>
        <translation>Yerleştirilmiş giriş kaydı bulundu, kullanılmadı</translation>
    </message>
    <message>
        <source>Altered key file refused</source>
        <translation>Değiştirilmiş anahtar dosyası geri çevrildi</translation>
    </message>
    <message>
        <source>Institution saved</source>
        <translation>Kurum kaydedildi</translation>
    </message>
    <message>
        <source>Letter begun from the file</source>
        <translation>Dosyadan yazı hazırlandı</translation>
    </message>
    <message>
        <source>Letter taken out to save</source>
        <translation>Yazı kaydetmek için alındı</translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation>Yazı çıkarıldı</translation>
    </message>
    <message>
        <source>Letter opened</source>
        <translation>Yazı açıldı</translation>
    </message>
    <message>
        <source>Letter taken out to print</source>
        <translation>Yazı yazdırmak için alındı</translation>
    </message>
    <message>
        <source>Letter saved as a readable copy</source>
        <translation>Yazının okunur kopyası kaydedildi</translation>
    </message>
    <message>
        <source>Letter printed</source>
        <translation>Yazı yazdırıldı</translation>
    </message>
    <message>
        <source>Answer to a letter noted</source>
        <translation>Yazıya yanıt işlendi</translation>
    </message>
    <message>
        <source>Letter taken back</source>
        <translation>Yazı geri alındı</translation>
    </message>
    <message>
        <source>Entry added to a list</source>
        <translation>Listeye madde eklendi</translation>
    </message>
    <message>
        <source>Entry of a list changed</source>
        <translation>Liste maddesi değiştirildi</translation>
    </message>
    <message>
        <source>Entry of a list deleted</source>
        <translation>Liste maddesi silindi</translation>
    </message>
    <message>
        <source>Order of a list changed</source>
        <translation>Listenin sırası değiştirildi</translation>
    </message>
    <message>
        <source>Entry of a list retired</source>
        <translation>Liste maddesi kullanımdan kaldırıldı</translation>
    </message>
    <message>
        <source>Login added</source>
        <translation>Kullanıcı eklendi</translation>
    </message>
    <message>
        <source>Last day of a login changed</source>
        <translation>Kullanıcının son günü değiştirildi</translation>
    </message>
    <message>
        <source>Login ended by its date</source>
        <translation>Kullanıcının süresi doldu</translation>
    </message>
    <message>
        <source>Key file taken into use</source>
        <translation>Anahtar dosyası kullanılmaya başlandı</translation>
    </message>
    <message>
        <source>Key file laid aside</source>
        <translation>Anahtar dosyası kullanımdan kaldırıldı</translation>
    </message>
    <message>
        <source>Key file replaced</source>
        <translation>Anahtar dosyası yenilendi</translation>
    </message>
    <message>
        <source>Own passphrase changed</source>
        <translation>Kendi parolasını değiştirdi</translation>
    </message>
    <message>
        <source>Login removed</source>
        <translation>Kullanıcı kaldırıldı</translation>
    </message>
    <message>
        <source>One-time passphrase given</source>
        <translation>Tek kullanımlık parola verildi</translation>
    </message>
    <message>
        <source>Login resumed</source>
        <translation>Kullanıcı yeniden açıldı</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Görev değiştirildi</translation>
    </message>
    <message>
        <source>Login suspended</source>
        <translation>Kullanıcı askıya alındı</translation>
    </message>
    <message>
        <source>Two managers no longer required</source>
        <translation>İki yönetici kuralı kaldırıldı</translation>
    </message>
    <message>
        <source>Two managers required</source>
        <translation>İki yönetici kuralı konuldu</translation>
    </message>
    <message>
        <source>Membership of a compartment granted</source>
        <translation>Bölüme üyelik verildi</translation>
    </message>
    <message>
        <source>Membership of a compartment ended</source>
        <translation>Bölüm üyeliği kaldırıldı</translation>
    </message>
    <message>
        <source>Month&apos;s sheet printed</source>
        <translation>Ay sayfası yazdırıldı</translation>
    </message>
    <message>
        <source>Need written down</source>
        <translation>İhtiyaç kaydedildi</translation>
    </message>
    <message>
        <source>Outcome of a need written down</source>
        <translation>İhtiyacın sonucu yazıldı</translation>
    </message>
    <message>
        <source>Session note corrected</source>
        <translation>Görüşme notu düzeltildi</translation>
    </message>
    <message>
        <source>Session note written</source>
        <translation>Görüşme notu yazıldı</translation>
    </message>
    <message>
        <source>Session notes opened</source>
        <translation>Görüşme notları açıldı</translation>
    </message>
    <message>
        <source>Session notes searched</source>
        <translation>Görüşme notlarında arandı</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Aydınlatma metni verildi</translation>
    </message>
    <message>
        <source>Privacy notice printed</source>
        <translation>Aydınlatma metni yazdırıldı</translation>
    </message>
    <message>
        <source>Message about logins acknowledged</source>
        <translation>Kullanıcı bildirimi okundu</translation>
    </message>
    <message>
        <source>Approval of an order noted</source>
        <translation>Tedbir kararının onayı kaydedildi</translation>
    </message>
    <message>
        <source>Order put right</source>
        <translation>Tedbir kararı düzeltildi</translation>
    </message>
    <message>
        <source>Order extended</source>
        <translation>Tedbir kararı uzatıldı</translation>
    </message>
    <message>
        <source>Order noted as lifted</source>
        <translation>Tedbir kararının kaldırıldığı kaydedildi</translation>
    </message>
    <message>
        <source>Order noted as not approved</source>
        <translation>Tedbir kararının onaylanmadığı kaydedildi</translation>
    </message>
    <message>
        <source>Order written down</source>
        <translation>Tedbir kararı kaydedildi</translation>
    </message>
    <message>
        <source>Service of an order noted</source>
        <translation>Tedbir kararının tebliği kaydedildi</translation>
    </message>
    <message>
        <source>Step of an order undone</source>
        <translation>Tedbir kararındaki bir adım geri alındı</translation>
    </message>
    <message>
        <source>Order taken back as a mistake</source>
        <translation>Yanlış girilen tedbir kararı geri alındı</translation>
    </message>
    <message>
        <source>Perpetrator written down</source>
        <translation>Şiddet uygulayan kaydedildi</translation>
    </message>
    <message>
        <source>Perpetrator&apos;s data changed</source>
        <translation>Şiddet uygulayanın bilgileri değiştirildi</translation>
    </message>
    <message>
        <source>Perpetrator taken back as a mistake</source>
        <translation>Yanlış yazılan şiddet uygulayan geri alındı</translation>
    </message>
    <message>
        <source>Child added</source>
        <translation>Çocuk eklendi</translation>
    </message>
    <message>
        <source>Child corrected</source>
        <translation>Çocuk bilgisi düzeltildi</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Ad değiştirildi</translation>
    </message>
    <message>
        <source>Identity and file numbers changed</source>
        <translation>Kimlik ve dosya numaraları değiştirildi</translation>
    </message>
    <message>
        <source>Safe contact changed</source>
        <translation>Güvenli iletişim değiştirildi</translation>
    </message>
    <message>
        <source>Personal data changed</source>
        <translation>Kişi bilgileri değiştirildi</translation>
    </message>
    <message>
        <source>Placement decided</source>
        <translation>Yerleştirme kararı verildi</translation>
    </message>
    <message>
        <source>Placement decision withdrawn</source>
        <translation>Yerleştirme kararı geri alındı</translation>
    </message>
    <message>
        <source>Goal of a plan changed</source>
        <translation>Plandaki hedef değiştirildi</translation>
    </message>
    <message>
        <source>Goal of a plan set</source>
        <translation>Plana hedef yazıldı</translation>
    </message>
    <message>
        <source>Plan taken out to print</source>
        <translation>Plan yazdırmak için alındı</translation>
    </message>
    <message>
        <source>Review of a plan set</source>
        <translation>Planın gözden geçirme günü yazıldı</translation>
    </message>
    <message>
        <source>State of a goal noted</source>
        <translation>Hedefin durumu kaydedildi</translation>
    </message>
    <message>
        <source>Child given back</source>
        <translation>Çocuk teslim edildi</translation>
    </message>
    <message>
        <source>Child taken in</source>
        <translation>Çocuk oyun odasına alındı</translation>
    </message>
    <message>
        <source>Proposed to another manager</source>
        <translation>Öteki yöneticiye öneri sunuldu</translation>
    </message>
    <message>
        <source>Proposal withdrawn</source>
        <translation>Öneri geri çekildi</translation>
    </message>
    <message>
        <source>Recovery sheet made to print</source>
        <translation>Kurtarma sayfası baskıya hazırlandı</translation>
    </message>
    <message>
        <source>New recovery sheet issued</source>
        <translation>Yeni kurtarma sayfası düzenlendi</translation>
    </message>
    <message>
        <source>Old register imported</source>
        <translation>Eski defter aktarıldı</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Aktarım geri alındı</translation>
    </message>
    <message>
        <source>Risk assessed</source>
        <translation>Risk değerlendirildi</translation>
    </message>
    <message>
        <source>Risk assessment put right</source>
        <translation>Risk değerlendirmesi düzeltildi</translation>
    </message>
    <message>
        <source>Room added</source>
        <translation>Oda eklendi</translation>
    </message>
    <message>
        <source>Room renamed</source>
        <translation>Odanın adı değiştirildi</translation>
    </message>
    <message>
        <source>Room taken back into use</source>
        <translation>Oda yeniden kullanıma alındı</translation>
    </message>
    <message>
        <source>Room given up</source>
        <translation>Oda kaldırıldı</translation>
    </message>
    <message>
        <source>Day sheet made to print</source>
        <translation>Günlük çizelge yazdırmak için alındı</translation>
    </message>
    <message>
        <source>Backup settings changed</source>
        <translation>Yedekleme ayarları değiştirildi</translation>
    </message>
    <message>
        <source>Numbering of letters changed</source>
        <translation>Yazıların sayı ayarı değiştirildi</translation>
    </message>
    <message>
        <source>Letterhead changed</source>
        <translation>Antet değiştirildi</translation>
    </message>
    <message>
        <source>Rules changed</source>
        <translation>Kurallar değiştirildi</translation>
    </message>
    <message>
        <source>Days of silence changed</source>
        <translation>Sessizlik günü ayarı değiştirildi</translation>
    </message>
    <message>
        <source>Review of logins changed</source>
        <translation>Yetki gözden geçirme ayarı değiştirildi</translation>
    </message>
    <message>
        <source>Shelter&apos;s address changed</source>
        <translation>Sığınmaevinin adresi değiştirildi</translation>
    </message>
    <message>
        <source>Shelter&apos;s address opened</source>
        <translation>Sığınmaevinin adresi açıldı</translation>
    </message>
    <message>
        <source>Member of staff added</source>
        <translation>Görevli eklendi</translation>
    </message>
    <message>
        <source>Sheet about logins made to print</source>
        <translation>Kullanıcı çizelgesi yazdırmak için alındı</translation>
    </message>
    <message>
        <source>Member of staff left</source>
        <translation>Görevli ayrıldı</translation>
    </message>
    <message>
        <source>Logins and rights reviewed</source>
        <translation>Yetkiler gözden geçirildi</translation>
    </message>
    <message>
        <source>Woman admitted</source>
        <translation>Konukevine kabul edildi</translation>
    </message>
    <message>
        <source>Stay put right</source>
        <translation>Kalış düzeltildi</translation>
    </message>
    <message>
        <source>Stay ended</source>
        <translation>Konukevinden ayrıldı</translation>
    </message>
    <message>
        <source>Stay extended</source>
        <translation>Kalış süresi uzatıldı</translation>
    </message>
    <message>
        <source>Moved to another bed</source>
        <translation>Başka yatağa geçti</translation>
    </message>
    <message>
        <source>Task set</source>
        <translation>Görev verildi</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Görev yapıldı</translation>
    </message>
    <message>
        <source>Task dropped</source>
        <translation>Görevden vazgeçildi</translation>
    </message>
    <message>
        <source>Task handed over</source>
        <translation>Görev devredildi</translation>
    </message>
    <message>
        <source>Task postponed</source>
        <translation>Görev ertelendi</translation>
    </message>
    <message>
        <source>Task open again</source>
        <translation>Görev yeniden açıldı</translation>
    </message>
    <message>
        <source>Vault checked</source>
        <translation>Kasa denetlendi</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Kasa oluşturuldu</translation>
    </message>
    <message>
        <source>Unlocked with the recovery sheet</source>
        <translation>Kurtarma sayfasıyla açıldı</translation>
    </message>
    <message>
        <source>Vault restored from a backup</source>
        <translation>Kasa yedekten geri yüklendi</translation>
    </message>
    <message>
        <source>Older copy of the vault found</source>
        <translation>Kasanın eski kopyası bulundu</translation>
    </message>
    <message>
        <source>Desk unlocked</source>
        <translation>Masa açıldı</translation>
    </message>
    <message>
        <source>Who looked at this file?</source>
        <translation>Bu dosyaya kim baktı?</translation>
    </message>
    <message>
        <source>Rows of the record</source>
        <translation>İşlem kaydının satırları</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ne yapıldı</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Alanlar</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>Kimin hakkında</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Ay</translation>
    </message>
    <message>
        <source>The month&apos;s sheet</source>
        <translation>Ay sayfası</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>Sayfayı göster</translation>
    </message>
    <message>
        <source>Holds the month in figures and how the record ends, and no personal data. Print it once a month and lock it away: a record that is changed later no longer fits it.</source>
        <translation>Ayı rakamlarla ve kaydın nasıl bittiğini gösterir; kişisel bilgi içermez. Her ay bir kez yazdırıp kilitli bir yerde saklayın: sonradan değiştirilen bir kayıt bu sayfaya uymaz.</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Satır: {count}</translation>
    </message>
    <message>
        <source>Only the newest {count} rows are here.</source>
        <translation>Burada yalnız en yeni {count} satır var.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Yazdırma</translation>
    </message>
    <message>
        <source>Save the rows as a readable file?</source>
        <translation>Satırlar okunur bir dosyaya kaydedilsin mi?</translation>
    </message>
    <message>
        <source>The file leaves the vault and is not encrypted: whoever opens this computer or a stick it lies on can read who was here and who did what. The saving is written into the record. Delete the file when it is no longer needed.</source>
        <translation>Dosya kasadan çıkar ve şifresizdir: bu bilgisayarı ya da dosyanın bulunduğu belleği açan herkes, buraya kimlerin geldiğini ve kimin ne yaptığını okuyabilir. Kaydetme işlem kaydına yazılır. Dosyaya gerek kalmayınca silin.</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Kaydedilecek yeri seç</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Kaydetme</translation>
    </message>
    <message>
        <source>Save the rows</source>
        <translation>Satırları kaydet</translation>
    </message>
    <message>
        <source>The rows are saved as a readable file.</source>
        <translation>Satırlar okunur bir dosyaya kaydedildi.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>İşlem</translation>
    </message>
    <message>
        <source>Field names</source>
        <translation>Alan adları</translation>
    </message>
    <message>
        <source>Opening and reading</source>
        <translation>Açma ve okuma</translation>
    </message>
    <message>
        <source>Entering and changing</source>
        <translation>Kaydetme ve değiştirme</translation>
    </message>
    <message>
        <source>Printing and saving copies</source>
        <translation>Yazdırma ve kopya kaydetme</translation>
    </message>
    <message>
        <source>Unlocking and passphrases</source>
        <translation>Açılış ve parolalar</translation>
    </message>
    <message>
        <source>Rights and closed files</source>
        <translation>Yetkiler ve gizli dosyalar</translation>
    </message>
    <message>
        <source>Vault, backups, clock</source>
        <translation>Kasa, yedekler, saat</translation>
    </message>
    <message>
        <source>what she told</source>
        <translation>anlattıkları</translation>
    </message>
    <message>
        <source>her agreement</source>
        <translation>onayı</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>doğum tarihi</translation>
    </message>
    <message>
        <source>children</source>
        <translation>çocuklar</translation>
    </message>
    <message>
        <source>district</source>
        <translation>ilçe</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>son gün</translation>
    </message>
    <message>
        <source>end</source>
        <translation>bitiş</translation>
    </message>
    <message>
        <source>wrong passphrases before</source>
        <translation>öncesinde yanlış parola</translation>
    </message>
    <message>
        <source>from a search</source>
        <translation>aramadan</translation>
    </message>
    <message>
        <source>given names</source>
        <translation>adı</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>kimlik numarası</translation>
    </message>
    <message>
        <source>name she goes by</source>
        <translation>kullandığı ad</translation>
    </message>
    <message>
        <source>last row found</source>
        <translation>bulunan son satır</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>dakika</translation>
    </message>
    <message>
        <source>name</source>
        <translation>ad</translation>
    </message>
    <message>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <source>earlier number</source>
        <translation>eski numara</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>sonuç</translation>
    </message>
    <message>
        <source>telephones</source>
        <translation>telefonlar</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>users or roles changed without a manager</source>
        <translation>kullanıcılar ya da roller yönetici imzası olmadan değiştirilmiş</translation>
    </message>
    <message>
        <source>managers changed without a manager</source>
        <translation>yöneticiler yönetici imzası olmadan değiştirilmiş</translation>
    </message>
    <message>
        <source>managers changed by one manager alone</source>
        <translation>yöneticiler tek yöneticiyle değiştirilmiş</translation>
    </message>
    <message>
        <source>a recovery sheet that no manager issued</source>
        <translation>yöneticilerin vermediği bir kurtarma kâğıdı</translation>
    </message>
    <message>
        <source>a key file of another recovery sheet</source>
        <translation>başka bir kurtarma kâğıdının anahtar dosyası</translation>
    </message>
    <message>
        <source>a login record exchanged</source>
        <translation>bir giriş kaydı başkasınınkiyle değiştirilmiş</translation>
    </message>
    <message>
        <source>a login record put in</source>
        <translation>araya bir giriş kaydı konmuş</translation>
    </message>
    <message>
        <source>a login record of another vault</source>
        <translation>başka bir kasanın giriş kaydı</translation>
    </message>
    <message>
        <source>a planted key</source>
        <translation>yerleştirilmiş bir anahtar</translation>
    </message>
    <message>
        <source>a key file that leaves out what came before</source>
        <translation>öncekileri atlayan bir anahtar dosyası</translation>
    </message>
    <message>
        <source>an altered part of the recovery sheet</source>
        <translation>kurtarma kâğıdı bölümü değiştirilmiş</translation>
    </message>
    <message>
        <source>works here</source>
        <translation>burada çalışma</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>muhatap</translation>
    </message>
    <message>
        <source>day of admission</source>
        <translation>kabul günü</translation>
    </message>
    <message>
        <source>against whom</source>
        <translation>kime karşı</translation>
    </message>
    <message>
        <source>age group</source>
        <translation>yaş grubu</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>tutar</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>isim verilmedi</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>yanıt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>onaylandı</translation>
    </message>
    <message>
        <source>area</source>
        <translation>alan</translation>
    </message>
    <message>
        <source>day of the assessment</source>
        <translation>değerlendirme günü</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>makam</translation>
    </message>
    <message>
        <source>beds</source>
        <translation>yataklar</translation>
    </message>
    <message>
        <source>surname at birth</source>
        <translation>doğum soyadı</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>doğum yılı</translation>
    </message>
    <message>
        <source>state of the bed</source>
        <translation>yatağın durumu</translation>
    </message>
    <message>
        <source>signed by a login that has no such key</source>
        <translation>bu anahtara sahip olmayan bir girişin imzasıyla</translation>
    </message>
    <message>
        <source>signed by no login of this vault</source>
        <translation>bu kasadaki hiçbir girişin imzası olmadan</translation>
    </message>
    <message>
        <source>name of the centre</source>
        <translation>merkezin adı</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>değiştirilecek</translation>
    </message>
    <message>
        <source>another role</source>
        <translation>görev değişikliği</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>yol</translation>
    </message>
    <message>
        <source>file closed</source>
        <translation>dosya kapatıldı</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>madde</translation>
    </message>
    <message>
        <source>code word</source>
        <translation>parola sözcük</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>rıza</translation>
    </message>
    <message>
        <source>lines under the letterhead</source>
        <translation>antet altı satırları</translation>
    </message>
    <message>
        <source>rule for contact</source>
        <translation>arama kuralı</translation>
    </message>
    <message>
        <source>day of the decision</source>
        <translation>karar günü</translation>
    </message>
    <message>
        <source>hour of the decision</source>
        <translation>karar saati</translation>
    </message>
    <message>
        <source>number of the decision</source>
        <translation>karar numarası</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>ayrıntı</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>yön</translation>
    </message>
    <message>
        <source>disability</source>
        <translation>engellilik</translation>
    </message>
    <message>
        <source>discharge</source>
        <translation>çıkış</translation>
    </message>
    <message>
        <source>due day</source>
        <translation>son gün</translation>
    </message>
    <message>
        <source>education</source>
        <translation>öğrenim</translation>
    </message>
    <message>
        <source>work</source>
        <translation>çalışma durumu</translation>
    </message>
    <message>
        <source>end of the rule of two</source>
        <translation>iki yönetici kuralının kaldırılması</translation>
    </message>
    <message>
        <source>file number</source>
        <translation>dosya numarası</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>kat</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>klasör</translation>
    </message>
    <message>
        <source>form</source>
        <translation>biçim</translation>
    </message>
    <message>
        <source>day given</source>
        <translation>verildiği gün</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>hedef</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>gerekçe</translation>
    </message>
    <message>
        <source>grounds</source>
        <translation>nedenler</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>teslim edildi</translation>
    </message>
    <message>
        <source>lines of the letterhead</source>
        <translation>antet satırları</translation>
    </message>
    <message>
        <source>health</source>
        <translation>sağlık</translation>
    </message>
    <message>
        <source>how she heard of us</source>
        <translation>bizi nereden duydu</translation>
    </message>
    <message>
        <source>household income</source>
        <translation>hane geliri</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>kurum</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>çevirmen ihtiyacı</translation>
    </message>
    <message>
        <source>invented data</source>
        <translation>uydurma veri</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON dosyası</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>onaylandı</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>anahtar dosyası</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tür</translation>
    </message>
    <message>
        <source>English word</source>
        <translation>İngilizcesi</translation>
    </message>
    <message>
        <source>Turkish word</source>
        <translation>Türkçesi</translation>
    </message>
    <message>
        <source>language</source>
        <translation>dil</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>yazılar</translation>
    </message>
    <message>
        <source>key file and data file of different times</source>
        <translation>farklı zamanlara ait anahtar ve veri dosyası</translation>
    </message>
    <message>
        <source>level</source>
        <translation>düzey</translation>
    </message>
    <message>
        <source>life in danger</source>
        <translation>hayati tehlike</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>kaldırıldı</translation>
    </message>
    <message>
        <source>number of the list</source>
        <translation>listenin numarası</translation>
    </message>
    <message>
        <source>lives with her</source>
        <translation>danışanla birlikte yaşıyor</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>artık yok</translation>
    </message>
    <message>
        <source>what she did not want to say</source>
        <translation>söylemek istemedikleri</translation>
    </message>
    <message>
        <source>without consent: legal basis</source>
        <translation>rızasız: yasal dayanak</translation>
    </message>
    <message>
        <source>place of work</source>
        <translation>iş yeri</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>hukuk</translation>
    </message>
    <message>
        <source>marital status</source>
        <translation>medeni durum</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>tedbirler</translation>
    </message>
    <message>
        <source>who may see it</source>
        <translation>kimlerin görebileceği</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>birleştirildiği dosya</translation>
    </message>
    <message>
        <source>months</source>
        <translation>ay sayısı</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>uyruk durumu</translation>
    </message>
    <message>
        <source>neighbourhood</source>
        <translation>mahalle</translation>
    </message>
    <message>
        <source>new recovery sheet</source>
        <translation>yeni kurtarma sayfası</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>meslek</translation>
    </message>
    <message>
        <source>one sheet</source>
        <translation>tek sayfa</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>sorumlu</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>parola</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF dosyası</translation>
    </message>
    <message>
        <source>person</source>
        <translation>kişi</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>planlanan çıkış</translation>
    </message>
    <message>
        <source>playroom</source>
        <translation>oyun odası</translation>
    </message>
    <message>
        <source>order in the list</source>
        <translation>listedeki sıra</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>gebelik</translation>
    </message>
    <message>
        <source>privacy notice</source>
        <translation>aydınlatma metni</translation>
    </message>
    <message>
        <source>profession</source>
        <translation>meslek</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>sağlayan</translation>
    </message>
    <message>
        <source>province</source>
        <translation>il</translation>
    </message>
    <message>
        <source>psychology</source>
        <translation>psikoloji</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>miktar</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>gerekçe</translation>
    </message>
    <message>
        <source>time of the application</source>
        <translation>başvuru zamanı</translation>
    </message>
    <message>
        <source>day received</source>
        <translation>alındığı gün</translation>
    </message>
    <message>
        <source>who gets it</source>
        <translation>alıcılar</translation>
    </message>
    <message>
        <source>who sent her</source>
        <translation>yönlendiren</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>yakınlık</translation>
    </message>
    <message>
        <source>removal of a login</source>
        <translation>kullanıcının kaldırılması</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>kaldırıldı</translation>
    </message>
    <message>
        <source>file opened again</source>
        <translation>dosya yeniden açıldı</translation>
    </message>
    <message>
        <source>in place of</source>
        <translation>yerine geçtiği</translation>
    </message>
    <message>
        <source>request</source>
        <translation>talep</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>talepler</translation>
    </message>
    <message>
        <source>day of review</source>
        <translation>gözden geçirme günü</translation>
    </message>
    <message>
        <source>role</source>
        <translation>görev</translation>
    </message>
    <message>
        <source>room</source>
        <translation>oda</translation>
    </message>
    <message>
        <source>row known before</source>
        <translation>önceden bilinen satır</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>satır</translation>
    </message>
    <message>
        <source>safe contact</source>
        <translation>güvenli iletişim</translation>
    </message>
    <message>
        <source>safety plan</source>
        <translation>güvenlik planı</translation>
    </message>
    <message>
        <source>served</source>
        <translation>tebliğ edildi</translation>
    </message>
    <message>
        <source>service</source>
        <translation>hizmet</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>cinsiyet</translation>
    </message>
    <message>
        <source>address of the shelter</source>
        <translation>konukevinin adresi</translation>
    </message>
    <message>
        <source>since when</source>
        <translation>ne zamandır</translation>
    </message>
    <message>
        <source>an older login record put back</source>
        <translation>eski bir giriş kaydı geri konmuş</translation>
    </message>
    <message>
        <source>social work</source>
        <translation>sosyal hizmet</translation>
    </message>
    <message>
        <source>social security</source>
        <translation>sosyal güvence</translation>
    </message>
    <message>
        <source>source</source>
        <translation>kaynak</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>görevli</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>başlangıç</translation>
    </message>
    <message>
        <source>state</source>
        <translation>durum</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>soyadı</translation>
    </message>
    <message>
        <source>suspension of a login</source>
        <translation>kullanıcının askıya alınması</translation>
    </message>
    <message>
        <source>text</source>
        <translation>metin</translation>
    </message>
    <message>
        <source>three shares</source>
        <translation>üç parça</translation>
    </message>
    <message>
        <source>title</source>
        <translation>başlık</translation>
    </message>
    <message>
        <source>what is known of him</source>
        <translation>hakkında bilinenler</translation>
    </message>
    <message>
        <source>by two managers</source>
        <translation>iki yöneticiyle</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>birim</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>acil</translation>
    </message>
    <message>
        <source>value</source>
        <translation>değer</translation>
    </message>
    <message>
        <source>key of the backups</source>
        <translation>yedeklerin anahtarı</translation>
    </message>
    <message>
        <source>an older key file put back</source>
        <translation>eski bir anahtar dosyası geri konmuş</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>şiddet türü</translation>
    </message>
    <message>
        <source>mistake</source>
        <translation>yanlışlık</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>geri alındı</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by {minutes} minutes.</source>
        <translation>Bilgisayarın saati {minutes} dakika geri alındı.</translation>
    </message>
    <message>
        <source>An older copy stood in the vault&apos;s place: row {row} of the record was known on this computer and is not in it. What was entered since may be missing.</source>
        <translation>Kasanın yerine eski bir kopya konmuş: işlem kaydının {row}. satırı bu bilgisayarda biliniyordu, bu kopyada ise yok. O zamandan beri girilenler eksik olabilir.</translation>
    </message>
    <message>
        <source>{shown} and {more} more</source>
        <translation>{shown} ve {more} tane daha</translation>
    </message>
    <message>
        <source>a closed file</source>
        <translation>gizli dosya</translation>
    </message>
    <message>
        <source>an erased file</source>
        <translation>silinmiş dosya</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>adı yok</translation>
    </message>
    <message>
        <source>the login of {name}</source>
        <translation>{name} adlı giriş</translation>
    </message>
    <message>
        <source>About: {name}</source>
        <translation>Danışan: {name}</translation>
    </message>
    <message>
        <source>Done by: {name}</source>
        <translation>Yapan: {name}</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>Tür: {kind}</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>From {first} on</source>
        <translation>{first} gününden başlayarak</translation>
    </message>
    <message>
        <source>Until {last}</source>
        <translation>{last} gününe kadar</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Bütün günler</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Record of actions</source>
        <translation>İşlem kaydı</translation>
    </message>
    <message>
        <source>&amp;Compare with a sheet</source>
        <translation>Sayfayla &amp;karşılaştır</translation>
    </message>
    <message>
        <source>&amp;Month&apos;s sheet …</source>
        <translation>&amp;Ay sayfası …</translation>
    </message>
    <message>
        <source>&amp;Save as a file …</source>
        <translation>D&amp;osyaya kaydet …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>Ya&amp;zdır …</translation>
    </message>
    <message>
        <source>The record holds no such row.</source>
        <translation>İşlem kaydında böyle bir satır yok.</translation>
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
    <name>ColleaguesTab</name>
    <message>
        <source>Show also those who have &amp;left</source>
        <translation>Ayrılanları &amp;da göster</translation>
    </message>
    <message>
        <source>&amp;Add a colleague with a login</source>
        <translation>Kullanıcı adıyla çalışan &amp;ekle</translation>
    </message>
    <message>
        <source>Add a &amp;colleague without a login</source>
        <translation>Kullanıcı adı &amp;olmadan çalışan ekle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Görevi</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Kullanıcı adı</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Gizlilik bölümleri</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Çalışanlar</translation>
    </message>
    <message>
        <source>Done. The record has it.</source>
        <translation>Yapıldı; işlem kaydına geçti.</translation>
    </message>
    <message>
        <source>Propose to suspend the login of {name}?</source>
        <translation>{name} adlı kullanıcının askıya alınması önerilsin mi?</translation>
    </message>
    <message>
        <source>In this vault two managers decide together who is a manager. Another manager confirms it on her own desk; until then nothing changes.</source>
        <translation>Bu kasada kimin yönetici olduğuna iki yönetici birlikte karar verir. Başka bir yönetici kendi oturumunda onaylar; o zamana kadar hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>&amp;Propose it</source>
        <translation>Ö&amp;ner</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare with a sheet</source>
        <translation>Sayfayla karşılaştır</translation>
    </message>
    <message>
        <source>&amp;Back to the record</source>
        <translation>İşlem kaydına &amp;dön</translation>
    </message>
    <message>
        <source>Row no on the sheet</source>
        <translation>Sayfadaki satır no</translation>
    </message>
    <message>
        <source>Short code on the sheet</source>
        <translation>Sayfadaki kısa kod</translation>
    </message>
    <message>
        <source>Sixteen letters and digits; hyphens and spaces make no difference.</source>
        <translation>On altı harf ve rakam; çizgi ve boşluk fark etmez.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Karşılaştır</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>Take a month&apos;s sheet that lay apart from this computer, and type what stands under “The end of the record”.</source>
        <translation>Bu bilgisayardan ayrı saklanan bir ay sayfasını alın ve “Kaydın sonu” altında yazanları girin.</translation>
    </message>
    <message>
        <source>First check that both were typed as they stand on the sheet. If they were: keep the sheet, do not work on in this vault, and have the newest backup checked with the recovery sheet.</source>
        <translation>Önce ikisini de sayfada yazdığı gibi girdiğinizi kontrol edin. Doğruysa: sayfayı saklayın, bu kasada çalışmayı bırakın ve en yeni yedeği kurtarma sayfasıyla denetletin.</translation>
    </message>
    <message>
        <source>The sheet fits: up to that row the record is the one that was printed.</source>
        <translation>Sayfa uyuyor: o satıra kadar kayıt, yazdırıldığı günkü kayıttır.</translation>
    </message>
    <message>
        <source>To know that every row is whole, let the vault be checked under Settings.</source>
        <translation>Bütün satırların sağlam olduğunu bilmek için Ayarlar sayfasında kasayı denetletin.</translation>
    </message>
</context>
<context>
    <name>Compartments</name>
    <message>
        <source>psychological session notes</source>
        <translation>psikolojik görüşme notları</translation>
    </message>
    <message>
        <source>legal notes</source>
        <translation>hukuki notlar</translation>
    </message>
    <message>
        <source>social notes</source>
        <translation>sosyal notlar</translation>
    </message>
    <message>
        <source>health notes</source>
        <translation>sağlık notları</translation>
    </message>
    <message>
        <source>the shelter&apos;s address</source>
        <translation>sığınmaevi adresi</translation>
    </message>
    <message>
        <source>psychological</source>
        <translation>psikolojik</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>hukuki</translation>
    </message>
    <message>
        <source>social</source>
        <translation>sosyal</translation>
    </message>
    <message>
        <source>health</source>
        <translation>sağlık</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Consent</source>
        <translation>Açık rıza</translation>
    </message>
    <message>
        <source>She agrees that this leaves the house</source>
        <translation>Bilgilerinin verilmesine rızası</translation>
    </message>
    <message>
        <source>Record her consent</source>
        <translation>Rızayı kaydet</translation>
    </message>
    <message>
        <source>Ask her for each fact, and say that she may refuse, that she may take it back at any time, and that she is helped either way.</source>
        <translation>Her bilgiyi ayrı ayrı sorunuz; reddedebileceğini, dilediği zaman geri alabileceğini ve her durumda destek alacağını söyleyiniz.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Kime?</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Hangi amaçla?</translation>
    </message>
    <message>
        <source>Which facts?</source>
        <translation>Hangi bilgiler?</translation>
    </message>
    <message>
        <source>How did she agree?</source>
        <translation>Nasıl rıza gösterdi?</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Verildiği gün</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Sona ereceği gün</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Another consent still lets some of these facts go there: {recipients}. Please take it back, too, if she wants that.</source>
        <translation>Bu bilgilerin bir kısmı başka bir rızayla oraya hâlâ gidebilir: {recipients}. Danışan istiyorsa onu da geri alın.</translation>
    </message>
    <message>
        <source>She takes her consent back</source>
        <translation>Rızasını geri alıyor</translation>
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
        <source>{recipient}: from now on no letter carries these facts on this consent. What was sent already has to be called back by telephone.</source>
        <translation>{recipient}: bundan sonra bu rızayla hiçbir yazıda bu bilgiler yer almaz. Gönderilmiş yazılar için kurumu telefonla aramanız gerekir.</translation>
    </message>
    <message>
        <source>At her own wish</source>
        <translation>Kendi isteğiyle</translation>
    </message>
    <message>
        <source>The privacy notice was given</source>
        <translation>Aydınlatma metni verildi</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Nasıl?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Ne zaman?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>The notice informs her; it asks for no consent and she signs only that she got it.</source>
        <translation>Bu metin danışanı bilgilendirir; onay istemez, danışan yalnız metni aldığını imzalar.</translation>
    </message>
    <message>
        <source>Privacy notice given</source>
        <translation>Aydınlatma metni verildi</translation>
    </message>
    <message>
        <source>She agreed: {recipient}</source>
        <translation>Rıza verdi: {recipient}</translation>
    </message>
    <message>
        <source>She took her consent back: {recipient}</source>
        <translation>Rızasını geri aldı: {recipient}</translation>
    </message>
    <message>
        <source>In force, ends on {day}</source>
        <translation>Geçerli, {day} günü sona erer</translation>
    </message>
    <message>
        <source>Expired on {day}</source>
        <translation>{day} günü sona erdi</translation>
    </message>
    <message>
        <source>Taken back on {day}</source>
        <translation>{day} günü geri alındı</translation>
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
        <source>Safe telephone</source>
        <translation>Güvenli telefon</translation>
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
        <source>All institutions for legal aid</source>
        <translation>Tüm adli yardım kurumları</translation>
    </message>
    <message>
        <source>All institutions for protection</source>
        <translation>Tüm koruma ve güvenlik kurumları</translation>
    </message>
    <message>
        <source>All institutions for social services</source>
        <translation>Tüm sosyal hizmet kurumları</translation>
    </message>
    <message>
        <source>All institutions for health</source>
        <translation>Tüm sağlık kurumları</translation>
    </message>
    <message>
        <source>All other institutions</source>
        <translation>Diğer tüm kurumlar</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Consent</source>
        <translation>Açık rıza</translation>
    </message>
    <message>
        <source>Blank privacy notice …</source>
        <translation>Boş aydınlatma metni …</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
    </message>
    <message>
        <source>Back to the letter</source>
        <translation>Yazıya dön</translation>
    </message>
    <message>
        <source>Consent is recorded in her file. Open it, and choose Consent there.</source>
        <translation>Rıza danışanın dosyasında kaydedilir. Dosyayı açıp “Açık rıza”yı seçiniz.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Danışanlara git</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Aydınlatma metni</translation>
    </message>
</context>
<context>
    <name>ConsentTab</name>
    <message>
        <source>She agrees …</source>
        <translation>Rıza ekle …</translation>
    </message>
    <message>
        <source>Blank consent form …</source>
        <translation>Boş rıza formu …</translation>
    </message>
    <message>
        <source>Help never depends on consent.</source>
        <translation>Hizmet almak rızaya bağlı değildir.</translation>
    </message>
    <message>
        <source>She has agreed to nothing yet: no fact of hers leaves the house.</source>
        <translation>Danışanın henüz verdiği bir rıza yok; hiçbir bilgisi dışarı verilmez.</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Aydınlatma metni</translation>
    </message>
    <message>
        <source>Not given yet</source>
        <translation>Henüz verilmedi</translation>
    </message>
    <message>
        <source>It was given …</source>
        <translation>Verildi olarak kaydet …</translation>
    </message>
    <message>
        <source>Print the notice …</source>
        <translation>Metni yazdır …</translation>
    </message>
    <message>
        <source>at the application</source>
        <translation>başvuru sırasında</translation>
    </message>
    <message>
        <source>wording {version}</source>
        <translation>metin {version}</translation>
    </message>
    <message>
        <source>given on {day}</source>
        <translation>{day} tarihinde verdi</translation>
    </message>
    <message>
        <source>Print the form …</source>
        <translation>Formu yazdır …</translation>
    </message>
    <message>
        <source>Print the form for {recipient}</source>
        <translation>Formu yazdır: {recipient}</translation>
    </message>
    <message>
        <source>She takes it back …</source>
        <translation>Rızasını geri alıyor …</translation>
    </message>
    <message>
        <source>Take back: {recipient}</source>
        <translation>Geri al: {recipient}</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Açık rıza formu</translation>
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
        <source>Appointments</source>
        <translation>Randevular</translation>
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
        <source>This time belongs to a file that is open only to named staff.</source>
        <translation>Bu saat, yalnız adı yazılı görevlilere açık bir dosyaya ait.</translation>
    </message>
    <message>
        <source>Emergency access …</source>
        <translation>Acil erişim …</translation>
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
        <source>Write the session&apos;s note</source>
        <translation>Görüşmenin notunu yaz</translation>
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
    <name>Disclosure</name>
    <message>
        <source>Her own record</source>
        <translation>Kendi kaydı</translation>
    </message>
    <message>
        <source>Her own record …</source>
        <translation>Kendi kaydı …</translation>
    </message>
    <message>
        <source>What our staff wrote in free words is left out: other people may be named in it.</source>
        <translation>Görevlilerimizin serbest metinle yazdıkları çıkarılmıştır: içinde başka kişilerin adı geçebilir.</translation>
    </message>
    <message>
        <source>Record of personal data</source>
        <translation>Kişisel veri kaydı</translation>
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
        <source>This is what we hold of you, given to you at your request under Article 11 of the Personal Data Protection Law No. 6698. Under each heading it says what was left out, and why.</source>
        <translation>6698 sayılı Kişisel Verilerin Korunması Kanunu&apos;nun 11. maddesine göre yaptığınız başvuru üzerine, hakkınızda tuttuğumuz kayıtlar aşağıdadır. Çıkarılan bilgiler ve nedeni her başlığın altında yazılıdır.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Çıkarılan</translation>
    </message>
    <message>
        <source>Nothing is written down here.</source>
        <translation>Burada yazılı bir şey yok.</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Hazırlanma zamanı</translation>
    </message>
    <message>
        <source>She asks for her own record</source>
        <translation>Kendi kaydını istiyor</translation>
    </message>
    <message>
        <source>When did she ask?</source>
        <translation>Ne zaman istedi?</translation>
    </message>
    <message>
        <source>Enter the request</source>
        <translation>Talebi kaydet</translation>
    </message>
    <message>
        <source>She is to be answered within 30 days. Today shows it as long as it is open.</source>
        <translation>30 gün içinde yanıtlanmalıdır. Yanıtlanana kadar Bugün sayfasında görünür.</translation>
    </message>
    <message>
        <source>How was she answered?</source>
        <translation>Nasıl yanıtlandı?</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>For a refusal: the reason, as she was told it.</source>
        <translation>Ret ise: kendisine söylenen gerekçe.</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>Yanıtı kaydet</translation>
    </message>
    <message>
        <source>Asked for their own record</source>
        <translation>Kendi kaydını isteyenler</translation>
    </message>
    <message>
        <source>Make her record</source>
        <translation>Kaydını hazırla</translation>
    </message>
    <message>
        <source>Handed over to her</source>
        <translation>Kendisine verildi</translation>
    </message>
    <message>
        <source>Sent to her</source>
        <translation>Kendisine gönderildi</translation>
    </message>
    <message>
        <source>Refused, with the reason</source>
        <translation>Gerekçesiyle reddedildi</translation>
    </message>
    <message>
        <source>She wants it no more</source>
        <translation>Talebinden vazgeçti</translation>
    </message>
    <message>
        <source>Overdue by {days} days</source>
        <translation>{days} gün gecikti</translation>
    </message>
    <message>
        <source>{days} days left to answer</source>
        <translation>Yanıt için {days} gün kaldı</translation>
    </message>
    <message>
        <source>Asked for her own record: {state}</source>
        <translation>Kendi kaydını istedi: {state}</translation>
    </message>
    <message>
        <source>Asked on {received}, to be answered by {due}</source>
        <translation>{received} tarihinde istedi, en geç {due} tarihinde yanıtlanmalı</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>To be followed up</source>
        <translation>Takip edilecekler</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Tüm işler</translation>
    </message>
    <message>
        <source>Long without contact</source>
        <translation>Uzun süredir görüşülmeyenler</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tasks</source>
        <translation>
            <numerusform>ve %n iş daha</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Bugüne kalan iş yok.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
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
    <name>Filters</name>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Danışan</translation>
    </message>
    <message>
        <source>&amp;Done by</source>
        <translation>&amp;Yapan</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;İlk gün</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Son gün</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>İşlem &amp;türü</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Herkes</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Bütün işlemler</translation>
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
        <source>or about how old</source>
        <translation>ya da yaklaşık yaş</translation>
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
        <source>not answered yet</source>
        <translation>henüz sonuçlanmadı</translation>
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
        <source>Blank form …</source>
        <translation>Boş form …</translation>
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
    <message>
        <source>What she told before</source>
        <translation>Daha önce anlattıkları</translation>
    </message>
    <message>
        <source>Blank application form</source>
        <translation>Boş başvuru formu</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>Başvuru formu</translation>
    </message>
    <message>
        <source>Everything but the day, the time and how she reached us may be left empty. Enter it into the desk as soon as it runs again, then destroy this sheet.</source>
        <translation>Gün, saat ve başvuru kanalı dışında her şey boş bırakılabilir. Program çalışınca bilgileri girin, sonra bu kâğıdı imha edin.</translation>
    </message>
    <message>
        <source>Confidential once filled in</source>
        <translation>Doldurulunca gizlidir</translation>
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
        <source>Not known</source>
        <translation>Bilinmiyor</translation>
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
    <name>KeptForms</name>
    <message>
        <source>What you typed and did not save was put back.</source>
        <translation>Yazıp kaydetmedikleriniz geri getirildi.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Sil</translation>
    </message>
    <message>
        <source>Kept at {when}; only you can open it.</source>
        <translation>Saklandığı an: {when}. Yalnızca siz açabilirsiniz.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Yazdıklarınız silinsin mi?</translation>
    </message>
    <message>
        <source>The dialog stands again as it opened. What was saved before stays as it is.</source>
        <translation>Pencere ilk açıldığı hâline döner. Daha önce kaydedilenler olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Yazmaya devam et</translation>
    </message>
</context>
<context>
    <name>KeyFileCard</name>
    <message>
        <source>&amp;Use a key file</source>
        <translation>Anahtar dosyası &amp;kullan</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Ye&amp;nile</translation>
    </message>
    <message>
        <source>&amp;Stop using it</source>
        <translation>Kullanmayı &amp;bırak</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>kullanılıyor</translation>
    </message>
    <message>
        <source>Your passphrase opens the desk only with the key file on your stick. Never leave the stick at the desk. If it is lost, a manager gives you a new one-time passphrase, or the recovery sheet opens your login; both without a key file.</source>
        <translation>Parolanız masayı yalnız belleğinizdeki anahtar dosyasıyla açar. Belleği masada hiç bırakmayın. Kaybolursa bir yönetici size tek kullanımlık yeni bir parola verir ya da kurtarma sayfası girişinizi açar; ikisi de anahtar dosyası istemez.</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>kullanılmıyor</translation>
    </message>
    <message>
        <source>Your passphrase alone opens the desk. With a key file on a stick, somebody who has seen your passphrase opens nothing without the stick.</source>
        <translation>Masayı parolanız tek başına açar. Bellekte bir anahtar dosyası kullanırsanız parolanızı gören biri o bellek olmadan hiçbir şey açamaz.</translation>
    </message>
</context>
<context>
    <name>KeyFileDialog</name>
    <message>
        <source>Your passphrase</source>
        <translation>Parolanız</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>KeyFileLine</name>
    <message>
        <source>Choose the &amp;key file …</source>
        <translation>Anahtar &amp;dosyasını seç …</translation>
    </message>
    <message>
        <source>This login opens with a key file. Please put in its stick; the file is found by itself.</source>
        <translation>Bu kullanıcı bir anahtar dosyasıyla açar. Lütfen belleğini takınız; dosya kendiliğinden bulunur.</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Anahtar dosyası</translation>
    </message>
    <message>
        <source>Key files (*.kdmkey)</source>
        <translation>Anahtar dosyaları (*.kdmkey)</translation>
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
        <source>For instance an order of the prosecutor or the court, or danger to life. It is kept with the letter and written into the record.</source>
        <translation>Örneğin savcılık veya mahkeme istemi ya da hayati tehlike. Yazıyla birlikte saklanır ve işlem kaydına yazılır.</translation>
    </message>
    <message>
        <source>Without her consent, on a legal basis</source>
        <translation>Rızası olmadan, yasal dayanakla</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Yasal dayanak</translation>
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
        <source>Record her consent now …</source>
        <translation>Rızasını şimdi kaydet …</translation>
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
        <source>Named staff only</source>
        <translation>Gizli kayıt</translation>
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
        <source>Entered into the register without her consent, on a legal basis</source>
        <translation>Rızası olmadan, yasal dayanakla deftere kaydedildi</translation>
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
        <source>No consent for {institution}.</source>
        <translation>{institution} için rızası yok.</translation>
    </message>
    <message>
        <source>Her consent expired on {day}.</source>
        <translation>Rızası {day} günü sona erdi.</translation>
    </message>
    <message>
        <source>She took her consent back on {day}.</source>
        <translation>Rızasını {day} günü geri aldı.</translation>
    </message>
    <message>
        <source>Without her consent: {facts}.</source>
        <translation>Rızası olmadan giden: {facts}.</translation>
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
    <name>Lists</name>
    <message>
        <source>Code lists</source>
        <translation>Kod listeleri</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>Listenin maddeleri</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Yukarı</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Aşağı</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>&amp;Kullanımdan kaldır</translation>
    </message>
    <message>
        <source>D&amp;elete …</source>
        <translation>Si&amp;l …</translation>
    </message>
    <message>
        <source>&amp;Change …</source>
        <translation>&amp;Değiştir …</translation>
    </message>
    <message>
        <source>&amp;Add an entry</source>
        <translation>Madde &amp;ekle</translation>
    </message>
    <message>
        <source>This list is fixed: it can be worded and ordered, but not added to.</source>
        <translation>Bu liste sabittir: sözleri ve sırası değişebilir, madde eklenemez.</translation>
    </message>
    <message>
        <source>Retired entries are not offered any more; what was written stays.</source>
        <translation>Kullanımdan kaldırılan maddeler artık sunulmaz; yazılmış olanlar kalır.</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>&amp;Yeniden sun</translation>
    </message>
    <message>
        <source>Delete “{label}”?</source>
        <translation>“{label}” silinsin mi?</translation>
    </message>
    <message>
        <source>It is refused if the entry was ever used. Then retire it instead.</source>
        <translation>Madde kullanılmışsa silinmez. O zaman kullanımdan kaldırın.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Madde ekle</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>Maddeyi değiştir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>In Turkish</source>
        <translation>Türkçesi</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>İngilizcesi</translation>
    </message>
    <message>
        <source>Left empty, the Turkish word is shown.</source>
        <translation>Boş bırakılırsa Türkçesi gösterilir.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Sunuluyor</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Kaldırıldı</translation>
    </message>
    <message>
        <source>Age bands</source>
        <translation>Yaş aralıkları</translation>
    </message>
    <message>
        <source>Relation of a child</source>
        <translation>Çocuğun yakınlığı</translation>
    </message>
    <message>
        <source>Hints for calling her</source>
        <translation>Arama notları</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Engellilik</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>İlçeler</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Çalışma durumu</translation>
    </message>
    <message>
        <source>Kinds of identity number</source>
        <translation>Kimlik numarası türleri</translation>
    </message>
    <message>
        <source>Household income</source>
        <translation>Hane geliri</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Diller</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>Medeni hâl</translation>
    </message>
    <message>
        <source>Who may answer the telephone</source>
        <translation>Telefonu kim açabilir</translation>
    </message>
    <message>
        <source>Nationality and status</source>
        <translation>Uyruk ve statü</translation>
    </message>
    <message>
        <source>Whose telephone</source>
        <translation>Telefon kimin</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>İller</translation>
    </message>
    <message>
        <source>Social security</source>
        <translation>Sosyal güvence</translation>
    </message>
    <message>
        <source>Measures of preventive orders</source>
        <translation>Önleyici tedbirler</translation>
    </message>
    <message>
        <source>Measures of protective orders</source>
        <translation>Koruyucu tedbirler</translation>
    </message>
    <message>
        <source>What is known of a perpetrator</source>
        <translation>Şiddet uygulayan hakkında bilinenler</translation>
    </message>
    <message>
        <source>Relation to her</source>
        <translation>Yakınlık derecesi</translation>
    </message>
    <message>
        <source>Grounds of a risk</source>
        <translation>Risk nedenleri</translation>
    </message>
    <message>
        <source>Levels of risk</source>
        <translation>Risk düzeyleri</translation>
    </message>
    <message>
        <source>Who assessed the risk</source>
        <translation>Riski kim değerlendirdi</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Ne sıklıkta</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Ne zamandır</translation>
    </message>
    <message>
        <source>Types of violence</source>
        <translation>Şiddet türleri</translation>
    </message>
    <message>
        <source>Kinds of aid</source>
        <translation>Yardım türleri</translation>
    </message>
    <message>
        <source>Units of aid</source>
        <translation>Yardım birimleri</translation>
    </message>
    <message>
        <source>Reasons to close a file</source>
        <translation>Dosya kapatma nedenleri</translation>
    </message>
    <message>
        <source>Answers about consent</source>
        <translation>Rıza yanıtları</translation>
    </message>
    <message>
        <source>How consent was given</source>
        <translation>Rızanın verilme biçimi</translation>
    </message>
    <message>
        <source>Purposes of consent</source>
        <translation>Rızanın amaçları</translation>
    </message>
    <message>
        <source>Grounds for the shelter</source>
        <translation>Sığınma gerekçeleri</translation>
    </message>
    <message>
        <source>Areas of a plan</source>
        <translation>Plan alanları</translation>
    </message>
    <message>
        <source>States of a goal</source>
        <translation>Hedef durumları</translation>
    </message>
    <message>
        <source>How the privacy notice was given</source>
        <translation>Aydınlatmanın yapılma biçimi</translation>
    </message>
    <message>
        <source>What women ask for</source>
        <translation>Talepler</translation>
    </message>
    <message>
        <source>What came of a request</source>
        <translation>Talebin sonucu</translation>
    </message>
    <message>
        <source>Kinds of tasks</source>
        <translation>Görev türleri</translation>
    </message>
    <message>
        <source>Services in the schedule</source>
        <translation>Randevu hizmetleri</translation>
    </message>
    <message>
        <source>Kinds of beds</source>
        <translation>Yatak türleri</translation>
    </message>
    <message>
        <source>Reasons to cancel an appointment</source>
        <translation>Randevu iptal nedenleri</translation>
    </message>
    <message>
        <source>Channels of an application</source>
        <translation>Başvuru kanalları</translation>
    </message>
    <message>
        <source>What came of a contact</source>
        <translation>Görüşmenin sonucu</translation>
    </message>
    <message>
        <source>Reasons for a correction</source>
        <translation>Düzeltme nedenleri</translation>
    </message>
    <message>
        <source>Reasons to leave the shelter</source>
        <translation>Ayrılış nedenleri</translation>
    </message>
    <message>
        <source>How she heard of the centre</source>
        <translation>Merkezi nereden duydu</translation>
    </message>
    <message>
        <source>Marks on letters</source>
        <translation>Yazı gizlilik dereceleri</translation>
    </message>
    <message>
        <source>Urgency of letters</source>
        <translation>Yazı ivedilik dereceleri</translation>
    </message>
    <message>
        <source>Reasons for another bed</source>
        <translation>Yatak değiştirme nedenleri</translation>
    </message>
    <message>
        <source>Reasons for not coming</source>
        <translation>Gelmeme nedenleri</translation>
    </message>
    <message>
        <source>Reasons for a void number</source>
        <translation>Numara iptal nedenleri</translation>
    </message>
    <message>
        <source>Professions</source>
        <translation>Meslekler</translation>
    </message>
    <message>
        <source>Kinds of rooms</source>
        <translation>Oda türleri</translation>
    </message>
    <message>
        <source>Reasons to withdraw a decision</source>
        <translation>Kararı geri alma nedenleri</translation>
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
        <source>Keep the desk out of screenshots and screen sharing</source>
        <translation>Masayı ekran görüntülerine ve ekran paylaşımına kapat</translation>
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
    <name>ManagersTab</name>
    <message>
        <source>The managers</source>
        <translation>Yöneticiler</translation>
    </message>
    <message>
        <source>A manager decides who opens the program. If two are required, one alone can neither take another manager away nor add one, give one new keys, or replace the recovery sheet without the old one: she proposes it, and another manager confirms it on her own desk.</source>
        <translation>Programı kimin açacağına yönetici karar verir. İki yönetici gerekliyse biri tek başına başka bir yöneticiyi çıkaramaz, ekleyemez, ona yeni anahtar veremez; eskisi elde olmadan kurtarma sayfasını da yenileyemez: önerir, başka bir yönetici kendi oturumunda onaylar.</translation>
    </message>
    <message>
        <source>Re&amp;quire two managers</source>
        <translation>İki yöneticiyi &amp;zorunlu kıl</translation>
    </message>
    <message>
        <source>No longer re&amp;quire two managers</source>
        <translation>İki yönetici &amp;zorunluluğunu kaldır</translation>
    </message>
    <message>
        <source>What waits for a second manager</source>
        <translation>İkinci yöneticiyi bekleyenler</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Bekleyen bir şey yok.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>İş</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Öneren</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ne zamandır</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Con&amp;firm …</source>
        <translation>O&amp;nayla …</translation>
    </message>
    <message>
        <source>&amp;Take it away …</source>
        <translation>Geri &amp;çek …</translation>
    </message>
    <message>
        <source>&amp;Confirm it</source>
        <translation>O&amp;nayla</translation>
    </message>
    <message>
        <source>It is proposed no more; nothing else changes.</source>
        <translation>Öneri kalkar; başka hiçbir şey değişmez.</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>Geri &amp;çek</translation>
    </message>
    <message>
        <source>The proposal is taken away.</source>
        <translation>Öneri geri çekildi.</translation>
    </message>
    <message>
        <source>Confirmed and done. The record has it.</source>
        <translation>Onaylandı ve yapıldı. İşlem kaydına geçti.</translation>
    </message>
    <message>
        <source>The new sheet still waits for a member of: {names}.</source>
        <translation>Yeni sayfa şu bölümlerin birer üyesini bekliyor: {names}.</translation>
    </message>
    <message>
        <source>From then on no manager alone takes away, adds or renews a manager, and the rule is ended by two only. With two managers, neither can take the other away: a third one has to confirm. Somebody with the recovery sheet at hand is not bound.</source>
        <translation>Bundan sonra hiçbir yönetici tek başına yönetici çıkaramaz, ekleyemez, anahtarını yenileyemez; kural da yalnız iki yöneticiyle kalkar. Yönetici iki kişiyse biri ötekini çıkaramaz: üçüncü bir yöneticinin onaylaması gerekir. Kurtarma sayfasını elinde tutan bu kurala bağlı değildir.</translation>
    </message>
    <message>
        <source>Require two managers?</source>
        <translation>İki yönetici zorunlu olsun mu?</translation>
    </message>
    <message>
        <source>From now on two managers are required.</source>
        <translation>Artık iki yönetici gerekli.</translation>
    </message>
    <message>
        <source>From then on one manager alone can take another manager away, add one or give one new keys. Another manager has to confirm this; with a single manager left it happens at once.</source>
        <translation>Bundan sonra bir yönetici tek başına başka bir yöneticiyi çıkarabilir, ekleyebilir, ona yeni anahtar verebilir. Bunu başka bir yöneticinin onaylaması gerekir; tek yönetici kaldıysa hemen olur.</translation>
    </message>
    <message>
        <source>No longer require two managers?</source>
        <translation>İki yönetici zorunluluğu kalksın mı?</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Devam et</translation>
    </message>
    <message>
        <source>Proposed. It happens once another manager has confirmed it on her own desk.</source>
        <translation>Önerildi. Başka bir yönetici kendi oturumunda onaylayınca olacak.</translation>
    </message>
    <message>
        <source>One manager alone is enough again.</source>
        <translation>Artık tek yönetici yeterli.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (siz)</translation>
    </message>
    <message>
        <source>two managers are required</source>
        <translation>iki yönetici gerekli</translation>
    </message>
    <message>
        <source>the rule sleeps: there is one manager</source>
        <translation>kural bekliyor: tek yönetici var</translation>
    </message>
    <message>
        <source>one manager is enough</source>
        <translation>tek yönetici yeterli</translation>
    </message>
    <message>
        <source>there is one manager; two can be required once there are two</source>
        <translation>tek yönetici var; ikinci bir yönetici olunca iki yönetici istenebilir</translation>
    </message>
</context>
<context>
    <name>MatrixTab</name>
    <message>
        <source>This table is in force: the program asks it for every step. Nobody can change it here.</source>
        <translation>Geçerli tablo budur: program her adımda buna bakar. Buradan kimse değiştiremez.</translation>
    </message>
    <message>
        <source>&amp;Look at the printed table</source>
        <translation>&amp;Basılı tabloya bak</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>İzin</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Kim ne yapabilir</translation>
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
        <source>This is the same file. Nothing was changed. Please choose the other file.</source>
        <translation>Bu aynı dosya. Hiçbir şey değişmedi. Lütfen öteki dosyayı seçin.</translation>
    </message>
    <message>
        <source>This person has no file of her own. Nothing was changed. Please choose another file.</source>
        <translation>Bu kişinin kendi dosyası yok. Hiçbir şey değişmedi. Lütfen başka bir dosya seçin.</translation>
    </message>
    <message>
        <source>A file open only to named staff is not merged or set apart. Nothing was changed. Please open it to all first; it can be limited again afterwards.</source>
        <translation>Yalnız adı yazılı görevlilere açık bir dosya birleştirilemez ve ayrılamaz. Hiçbir şey değişmedi. Lütfen önce dosyayı herkese açın; sonra yeniden sınırlanabilir.</translation>
    </message>
    <message>
        <source>Another file was merged into this one before. Nothing was changed. Please keep this file instead, or set the two apart first.</source>
        <translation>Bu dosyayla daha önce başka bir dosya birleştirilmiş. Hiçbir şey değişmedi. Lütfen kalan dosya olarak bunu seçin ya da önce o ikisini ayırın.</translation>
    </message>
    <message>
        <source>One of the files is part of another one already. Nothing was changed. Please open the file again.</source>
        <translation>Dosyalardan biri zaten başka bir dosyanın parçası. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açın.</translation>
    </message>
    <message>
        <source>This file is not merged any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu dosya artık birleştirilmiş değil. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açın.</translation>
    </message>
    <message>
        <source>She has been staying in the shelter since {since}. The file was not closed. Please end her stay first.</source>
        <translation>{since} tarihinden beri sığınmaevinde kalıyor. Dosya kapatılmadı. Lütfen önce ayrılışını kaydedin.</translation>
    </message>
    <message>
        <source>She has an appointment on {when} with {who}. The file was not closed. Please hold or cancel it first.</source>
        <translation>{when} için {who} ile randevusu var. Dosya kapatılmadı. Lütfen önce görüşmeyi yapın ya da randevuyu iptal edin.</translation>
    </message>
    <message>
        <source>This file is closed already. Nothing was changed. Please open the file again.</source>
        <translation>Bu dosya zaten kapalı. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açın.</translation>
    </message>
    <message>
        <source>This file is open. Nothing was changed.</source>
        <translation>Bu dosya açık. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>What was closed or opened again stays written. Nothing was changed.</source>
        <translation>Kapatma ve yeniden açma kayıtları değiştirilmez. Hiçbir şey değişmedi.</translation>
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
        <source>This is what stands there already. Nothing was changed. Please choose what came of it.</source>
        <translation>Kayıtta zaten bu yazıyor. Hiçbir şey değişmedi. Lütfen sonucu seçiniz.</translation>
    </message>
    <message>
        <source>The last day lies before the first. Please choose the days again.</source>
        <translation>Bitiş günü başlangıçtan önce. Lütfen günleri yeniden seçiniz.</translation>
    </message>
    <message>
        <source>This aid is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu yardım kaydı artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>This entry was taken back and is not changed any more. Please write a new one.</source>
        <translation>Bu kayıt geri alınmış, artık değiştirilemez. Lütfen yeni bir kayıt ekleyiniz.</translation>
    </message>
    <message>
        <source>This is what stands there already. Nothing was changed. Please correct what is wrong.</source>
        <translation>Kayıtta zaten bu yazıyor. Hiçbir şey değişmedi. Lütfen yanlış olanı düzeltiniz.</translation>
    </message>
    <message>
        <source>This is not an amount we can read. Please write it like 1.250,50.</source>
        <translation>Tutar okunamadı. Lütfen 1.250,50 biçiminde yazınız.</translation>
    </message>
    <message>
        <source>An amount is more than nothing. Please check it or leave it empty.</source>
        <translation>Tutar sıfırdan büyük olmalı. Lütfen denetleyiniz ya da boş bırakınız.</translation>
    </message>
    <message>
        <source>This amount is larger than can be. Nothing was saved. Please check the point and the comma.</source>
        <translation>Tutar olabileceğinden büyük. Hiçbir şey kaydedilmedi. Lütfen noktayı ve virgülü denetleyiniz.</translation>
    </message>
    <message>
        <source>Please write a quantity between 1 and {most}, or leave it empty.</source>
        <translation>Lütfen 1 ile {most} arasında bir miktar yazınız ya da boş bırakınız.</translation>
    </message>
    <message>
        <source>Please say of what it is so many: pieces, packages, cards.</source>
        <translation>Lütfen birimi seçiniz: adet, koli, kart.</translation>
    </message>
    <message>
        <source>This task is not there any more. Nothing was changed. Please look at the list again.</source>
        <translation>Bu iş artık yok. Hiçbir şey değişmedi. Lütfen listeye yeniden bakınız.</translation>
    </message>
    <message>
        <source>This task is finished already. Nothing was changed. Take it up again if it has to be done.</source>
        <translation>Bu iş zaten kapatılmış. Hiçbir şey değişmedi. Yapılması gerekiyorsa yeniden ele alınız.</translation>
    </message>
    <message>
        <source>This task is open. Nothing was changed.</source>
        <translation>Bu iş zaten açık. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Please choose between 1 and {most} days.</source>
        <translation>Lütfen 1 ile {most} gün arasında seçiniz.</translation>
    </message>
    <message>
        <source>Please choose between {least} and {most}.</source>
        <translation>Lütfen {least} ile {most} arasında bir sayı seçin.</translation>
    </message>
    <message>
        <source>The last warning comes after the first. Nothing was saved. Please choose fewer days.</source>
        <translation>Son uyarı ilk uyarıdan sonra gelir. Hiçbir şey kaydedilmedi. Lütfen daha az gün yazın.</translation>
    </message>
    <message>
        <source>This consent is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu rıza kaydı artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>She took this consent back already. Nothing was changed.</source>
        <translation>Danışan bu rızayı zaten geri almış. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>A consent ends after the day it is given. Nothing was saved. Please choose a later day.</source>
        <translation>Rıza, verildiği günden sonra sona ermeli. Hiçbir şey kaydedilmedi. Lütfen daha sonraki bir gün seçiniz.</translation>
    </message>
    <message>
        <source>A consent lasts ten years at most. Nothing was saved. Please choose an earlier day.</source>
        <translation>Rıza en çok on yıl sürebilir. Hiçbir şey kaydedilmedi. Lütfen daha erken bir gün seçiniz.</translation>
    </message>
    <message>
        <source>She has not agreed that this goes to {recipient}: {facts}. Nothing was sent. Please ask her and record her consent, or leave it out.</source>
        <translation>Danışanın şu bilgilerin {recipient} kurumuna verilmesine rızası yok: {facts}. Hiçbir şey gönderilmedi. Lütfen danışana sorup rızasını kaydediniz ya da bilgiyi çıkarınız.</translation>
    </message>
    <message>
        <source>Please write on which legal basis this goes without her consent. Nothing was sent.</source>
        <translation>Lütfen bilginin rıza olmadan hangi yasal dayanakla verildiğini yazınız. Hiçbir şey gönderilmedi.</translation>
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
        <source>The key file and the data file do not go together: one of them is an older one that somebody put back, or the data file is damaged. Nothing was written. Please tell the manager; put back the newest of both, or restore the last backup.</source>
        <translation>Anahtar dosyası ile veri dosyası birbirine uymuyor: biri ötekinden eski ve biri tarafından geri konmuş ya da veri dosyası bozulmuş. Hiçbir şey yazılmadı. Lütfen yöneticiye haber verin; ikisinin de en yenisini geri koyun ya da son yedeği geri yükleyin.</translation>
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
    <message>
        <source>This vault is older than the one used here last</source>
        <translation>Bu kasa burada son kullanılandan eski</translation>
    </message>
    <message>
        <source>I have read this and will tell the manager</source>
        <translation>Okudum, yöneticiye haber vereceğim</translation>
    </message>
    <message>
        <source>Row {row} of the record was changed after it was written. The rows before it are whole. Please tell the manager and keep the newest backup.</source>
        <translation>İşlem kaydının {row}. satırı yazıldıktan sonra değiştirilmiş. Ondan önceki satırlar sağlam. Lütfen yöneticiye haber verin ve en yeni yedeği saklayın.</translation>
    </message>
    <message>
        <source>Row {row} of the record was taken out. The rows before it are whole. Please tell the manager and keep the newest backup.</source>
        <translation>İşlem kaydının {row}. satırı çıkarılmış. Ondan önceki satırlar sağlam. Lütfen yöneticiye haber verin ve en yeni yedeği saklayın.</translation>
    </message>
    <message>
        <source>The record skips number {row}, though its chain goes on: a row was given another number. Please tell the manager.</source>
        <translation>İşlem kaydı {row} numarasını atlıyor, zincir ise sürüyor: bir satıra başka numara verilmiş. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>Row {row} of the record was written at another place: rows were put into another order. The rows before it are whole. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırı başka bir yerde yazılmış: satırların sırası değiştirilmiş. Ondan önceki satırlar sağlam. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>Row {row} of the record does not follow from the row before it, which was written anew. Please tell the manager and keep the newest backup.</source>
        <translation>İşlem kaydının {row}. satırı kendinden önceki satıra bağlanmıyor; önceki satır yeniden yazılmış. Lütfen yöneticiye haber verin ve en yeni yedeği saklayın.</translation>
    </message>
    <message>
        <source>Row {row} of the record says that {who} wrote it, but her signature does not fit: the row was written anew by somebody else. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırında yazan olarak {who} görünüyor ama imzası uymuyor: satırı başka biri yeniden yazmış. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>Row {row} of the record says that {who} wrote it, but it carries the signature of {signer}. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırında yazan olarak {who} görünüyor ama satırda {signer} kullanıcısının imzası var. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>A person was added to row {row} of the record after it was written. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırına sonradan bir kişi eklenmiş. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>A person was taken off row {row} of the record after it was written. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırından sonradan bir kişi çıkarılmış. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>The persons named in row {row} of the record are not those it was written with. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırındaki kişiler, satır yazılırken belirtilenler değil. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>The list of signing keys holds a key of {who} that no manager signed. Please tell the manager.</source>
        <translation>İmza anahtarları listesinde {who} adına, hiçbir yöneticinin imzalamadığı bir anahtar var. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>The key of {who}, who wrote row {row} of the record, was taken off the list of signing keys. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırını yazan {who} kullanıcısının anahtarı imza anahtarları listesinden çıkarılmış. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>Row {row} of the record is signed by {who}, whose login had ended before. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırını, kullanıcısı daha önce kapatılmış olan {who} imzalamış. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>The record ends at row {last}, but row {row} was known before: this is an older copy of the vault, or its last rows were taken off. What was entered since then is missing here. Please tell the manager.</source>
        <translation>İşlem kaydı {last}. satırda bitiyor, oysa {row}. satır daha önce biliniyordu: bu, kasanın eski bir kopyası ya da son satırlar silinmiş. O zamandan beri girilenler burada yok. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>Row {row} of the record is not the one known before: the record was written anew, or this is another copy of the vault that went its own way. Please tell the manager.</source>
        <translation>İşlem kaydının {row}. satırı daha önce bilinen satır değil: kayıt yeniden yazılmış ya da bu, kasanın ayrı yol almış başka bir kopyası. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>The record of who did what could not be read to its end. Please restore the last backup.</source>
        <translation>İşlem kaydı sonuna kadar okunamadı. Lütfen son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>Pages of the data file are not as they were written. Please restore the last backup.</source>
        <translation>Veri dosyasının bazı sayfaları yazıldığı gibi değil. Lütfen son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>The data file is damaged inside. Please restore the last backup.</source>
        <translation>Veri dosyasının içi bozulmuş. Lütfen son yedeği geri yükleyin.</translation>
    </message>
    <message>
        <source>Some entries point to others that are not there. Please tell the IT person.</source>
        <translation>Bazı kayıtlar, yerinde olmayan kayıtlara bağlı. Lütfen bilgi işleme haber verin.</translation>
    </message>
    <message>
        <source>A number is missing in a series of file or letter numbers. Please tell the manager.</source>
        <translation>Dosya veya yazı numaraları dizisinde bir numara eksik. Lütfen yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>This is not a row number and at least sixteen letters of its code. Nothing was changed. Please copy both from the sheet once more.</source>
        <translation>Bu, bir satır numarası ile kodunun en az on altı harfi değil. Hiçbir şey değiştirilmedi. Lütfen ikisini de sayfadan bir daha yazın.</translation>
    </message>
    <message>
        <source>The first day lies behind the last. Nothing was lost. Please exchange the two days.</source>
        <translation>İlk gün son günden sonra. Hiçbir şey kaybolmadı. Lütfen iki günü yer değiştirin.</translation>
    </message>
    <message>
        <source>A report, a search or a backup is still reading the vault, and this step gives the vault a new key. Nothing was changed. Please wait until it has ended, or stop it, and try again.</source>
        <translation>Bir rapor, arama veya yedekleme kasayı hâlâ okuyor; bu işlem ise kasaya yeni bir anahtar verir. Hiçbir şey değiştirilmedi. Lütfen bitmesini bekleyiniz veya durdurunuz, sonra yeniden deneyiniz.</translation>
    </message>
    <message>
        <source>Somebody put an older record of your login into the key file, perhaps one with a former passphrase. Nothing was written. Please tell the manager, who can give you a new passphrase; the recovery sheet can do so, too.</source>
        <translation>Birisi anahtar dosyasına hesabınızın daha eski bir kaydını koymuş; bu kayıt eski bir parolayla olabilir. Hiçbir şey yazılmadı. Lütfen yöneticiye bildiriniz; size yeni bir parola verebilir. Kurtarma kâğıdıyla da yeni parola verilebilir.</translation>
    </message>
    <message>
        <source>The vault got a new key while the backup was being made, so that backup was not kept. Nothing in the vault was changed. Please make the backup again.</source>
        <translation>Yedek alınırken kasaya yeni bir anahtar verildi; bu yüzden o yedek saklanmadı. Kasada hiçbir şey değişmedi. Lütfen yedeği yeniden alınız.</translation>
    </message>
    <message>
        <source>This list is fixed. Nothing was changed. Please reword or order its entries instead.</source>
        <translation>Bu liste sabittir. Hiçbir şey değişmedi. Maddelerin sözlerini veya sırasını değiştirebilirsiniz.</translation>
    </message>
    <message>
        <source>“{label}” is in this list already. Nothing was changed. Please choose another word.</source>
        <translation>“{label}” bu listede zaten var. Hiçbir şey değişmedi. Lütfen başka bir söz seçin.</translation>
    </message>
    <message>
        <source>This entry is not in the list any more. Nothing was changed. Please load the page again.</source>
        <translation>Bu madde artık listede yok. Hiçbir şey değişmedi. Lütfen sayfayı yenileyin.</translation>
    </message>
    <message>
        <source>This entry came with the program and cannot be deleted. Nothing was changed. Please retire it instead.</source>
        <translation>Bu madde programla geldi, silinemez. Hiçbir şey değişmedi. Lütfen kullanımdan kaldırın.</translation>
    </message>
    <message>
        <source>This entry is in use and cannot be deleted. Nothing was changed. Please retire it instead.</source>
        <translation>Bu madde kullanılıyor, silinemez. Hiçbir şey değişmedi. Lütfen kullanımdan kaldırın.</translation>
    </message>
    <message>
        <source>A list needs at least one entry to offer. Nothing was changed.</source>
        <translation>Listede sunulan en az bir madde kalmalıdır. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This note is not there. Nothing was changed. Please open her file again.</source>
        <translation>Bu not bulunamadı. Hiçbir şey değişmedi. Lütfen dosyasını yeniden açın.</translation>
    </message>
    <message>
        <source>This note was corrected meanwhile. Nothing was saved, and what you typed is kept. Please open her file, read the newer note, and correct that one if needed.</source>
        <translation>Bu not bu arada düzeltilmiş. Hiçbir şey kaydedilmedi, yazdıklarınız duruyor. Lütfen dosyasını açıp yeni notu okuyun, gerekirse onu düzeltin.</translation>
    </message>
    <message>
        <source>Please type at least two letters to look for.</source>
        <translation>Lütfen aramak için en az iki harf yazın.</translation>
    </message>
    <message>
        <source>The file {path} cannot be found. Nothing was changed. Please choose it again.</source>
        <translation>{path} dosyası bulunamıyor. Hiçbir şey değişmedi. Lütfen dosyayı yeniden seçin.</translation>
    </message>
    <message>
        <source>The file {path} cannot be opened. Nothing was changed. Please close it in other programs and choose it again.</source>
        <translation>{path} dosyası açılamıyor. Hiçbir şey değişmedi. Lütfen dosyayı başka programlarda kapatın ve yeniden seçin.</translation>
    </message>
    <message>
        <source>This file cannot be read as a table. Nothing was changed. Please save the register as XLSX or CSV without a password and choose it again.</source>
        <translation>Bu dosya tablo olarak okunamıyor. Hiçbir şey değişmedi. Lütfen defteri parolasız XLSX veya CSV olarak kaydedip yeniden seçin.</translation>
    </message>
    <message>
        <source>The file is larger than {mebibytes} MB. Nothing was changed. Please bring it in in several parts.</source>
        <translation>Dosya {mebibytes} MB&apos;tan büyük. Hiçbir şey değişmedi. Lütfen birkaç parçada içeri alın.</translation>
    </message>
    <message>
        <source>The file has more than {rows} rows. Nothing was changed. Please bring it in in several parts.</source>
        <translation>Dosyada {rows} satırdan fazla var. Hiçbir şey değişmedi. Lütfen birkaç parçada içeri alın.</translation>
    </message>
    <message>
        <source>There are no rows in this file. Nothing was changed. Please choose another file.</source>
        <translation>Bu dosyada satır yok. Hiçbir şey değişmedi. Lütfen başka bir dosya seçin.</translation>
    </message>
    <message>
        <source>No column was said to hold the name. Nothing was changed. Please choose the column with the names.</source>
        <translation>Adın hangi sütunda olduğu seçilmedi. Hiçbir şey değişmedi. Lütfen adların bulunduğu sütunu seçin.</translation>
    </message>
    <message>
        <source>No channel of the list is called that. Please write one of the list&apos;s names, or leave the cell empty: then the usual channel is taken.</source>
        <translation>Listede bu adla bir başvuru kanalı yok. Lütfen listedeki adlardan birini yazın ya da hücreyi boş bırakın; o zaman seçtiğiniz kanal alınır.</translation>
    </message>
    <message>
        <source>She seems to have a file already. The row was left out, as was asked for.</source>
        <translation>Dosyası zaten var gibi görünüyor. İstendiği gibi satır dışarıda bırakıldı.</translation>
    </message>
    <message>
        <source>More than one file fits. Please decide by hand which one is hers.</source>
        <translation>Birden çok dosya uyuyor. Lütfen hangisinin onun olduğuna kendiniz karar verin.</translation>
    </message>
    <message>
        <source>This import is not in the vault. Nothing was changed. Please load the page again.</source>
        <translation>Bu içe aktarma kasada yok. Hiçbir şey değişmedi. Lütfen sayfayı yenileyin.</translation>
    </message>
    <message>
        <source>This import was taken back already. Nothing was changed.</source>
        <translation>Bu içe aktarma zaten geri alınmış. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>In {files} of the files that came in, something was written since. Nothing was changed. Such an import cannot be taken back as a whole any more.</source>
        <translation>İçeri alınan dosyalardan {files} tanesine sonradan bir şey yazılmış. Hiçbir şey değişmedi. Böyle bir içe aktarma artık bütünüyle geri alınamaz.</translation>
    </message>
    <message>
        <source>Please write a reason of at least {letters} letters. Nothing was done.</source>
        <translation>Lütfen en az {letters} harflik bir gerekçe yazın. Hiçbir şey yapılmadı.</translation>
    </message>
    <message>
        <source>This file is limited to named staff already. Nothing was changed. Please look at it again.</source>
        <translation>Bu dosya zaten adı yazılı görevlilerle sınırlı. Hiçbir şey değişmedi. Lütfen yeniden bakın.</translation>
    </message>
    <message>
        <source>This file is open to all staff. Nothing was changed. Please look at it again.</source>
        <translation>Bu dosya herkese açık. Hiçbir şey değişmedi. Lütfen yeniden bakın.</translation>
    </message>
    <message>
        <source>Nobody would be left who may see this file. Nothing was changed. Please share it with somebody first, or open it to all staff.</source>
        <translation>Bu dosyayı görebilecek kimse kalmazdı. Hiçbir şey değişmedi. Lütfen önce biriyle paylaşın ya da herkese açın.</translation>
    </message>
    <message>
        <source>There is no restricted file with this number. Nothing was opened. Please check the number.</source>
        <translation>Bu numarada gizli bir dosya yok. Hiçbir şey açılmadı. Lütfen numarayı denetleyin.</translation>
    </message>
    <message>
        <source>This file has not been handed to your login yet. Nothing was opened. Please ask another supervisor, or let one of the file&apos;s own staff open it once.</source>
        <translation>Bu dosya henüz sizin kullanıcınıza verilmemiş. Hiçbir şey açılmadı. Lütfen başka bir birim sorumlusuna danışın ya da dosyanın görevlilerinden birinin dosyayı bir kez açmasını isteyin.</translation>
    </message>
    <message>
        <source>The locked part of this file is not what was written. Nothing was changed. Please tell the manager, who can look for it in a backup.</source>
        <translation>Bu dosyanın kilitli bölümü yazıldığı gibi değil. Hiçbir şey değişmedi. Lütfen yöneticiye bildirin; yedeklerden aranabilir.</translation>
    </message>
    <message>
        <source>This recovery sheet was replaced by a newer one and is void. Nothing was changed. Please take the newest sheet, or two of the newest shares.</source>
        <translation>Bu kurtarma sayfasının yerine yenisi düzenlenmiş, bu sayfa geçersiz. Hiçbir şey değişmedi. Lütfen en yeni sayfayı ya da en yeni parçalardan ikisini kullanınız.</translation>
    </message>
    <message>
        <source>This vault has or had this recovery sheet already. Nothing was changed. Please let a new one be made.</source>
        <translation>Bu kurtarma sayfası bu kasada kullanılıyor ya da daha önce kullanıldı. Hiçbir şey değişmedi. Lütfen yenisini düzenletiniz.</translation>
    </message>
    <message>
        <source>Word {position} of share {share} is no word of the list. Nothing was changed. Please compare it with the page.</source>
        <translation>{share}. parçanın {position}. sözcüğü listede yok. Hiçbir şey değişmedi. Lütfen sayfayla karşılaştırınız.</translation>
    </message>
    <message>
        <source>The words of share {share} do not fit together. Nothing was changed. Please compare every word and its place with the page.</source>
        <translation>{share}. parçanın sözcükleri birbirini tutmuyor. Hiçbir şey değişmedi. Lütfen her sözcüğü ve sırasını sayfayla karşılaştırınız.</translation>
    </message>
    <message>
        <source>Share {share} has {words} words here, and a page has {expected}. Nothing was changed. Please look for a word that is missing or stands twice.</source>
        <translation>{share}. parçada burada {words} sözcük var, bir sayfada {expected} sözcük olur. Hiçbir şey değişmedi. Lütfen eksik ya da iki kez yazılmış sözcüğe bakınız.</translation>
    </message>
    <message>
        <source>This is the same share twice. Nothing was changed. Please type a second one of the three.</source>
        <translation>Aynı parça iki kez yazılmış. Hiçbir şey değişmedi. Lütfen üç parçadan bir başkasını yazınız.</translation>
    </message>
    <message>
        <source>These shares do not belong together. Nothing was changed. Please compare the set numbers on the pages.</source>
        <translation>Bu parçalar aynı takımdan değil. Hiçbir şey değişmedi. Lütfen sayfalardaki takım numaralarını karşılaştırınız.</translation>
    </message>
    <message>
        <source>One share alone opens nothing. Nothing was changed. Please type the words of a second one after it.</source>
        <translation>Tek parça hiçbir şeyi açmaz. Hiçbir şey değişmedi. Lütfen ardından ikinci bir parçanın sözcüklerini yazınız.</translation>
    </message>
    <message>
        <source>The words typed do not match the shares. Please look at the printed pages and type them again.</source>
        <translation>Yazılan sözcükler parçalardakilerle aynı değil. Lütfen basılı sayfalara bakıp yeniden yazınız.</translation>
    </message>
    <message>
        <source>This login opens with a key file, and none was found. Nothing was changed. Please put in the stick with it, or choose the file.</source>
        <translation>Bu kullanıcı bir anahtar dosyasıyla açar, dosya bulunamadı. Hiçbir şey değişmedi. Lütfen belleği takınız ya da dosyayı seçiniz.</translation>
    </message>
    <message>
        <source>This file is no key file, or it is damaged. Nothing was changed. Please choose another one; if there is none, the manager can give a new passphrase.</source>
        <translation>Bu dosya bir anahtar dosyası değil ya da bozulmuş. Hiçbir şey değişmedi. Lütfen başka bir dosya seçiniz; yoksa yönetici yeni bir parola verebilir.</translation>
    </message>
    <message>
        <source>The stick did not keep the key file as it was written. Nothing was changed: your passphrase opens as before. Please take another stick.</source>
        <translation>Bellek, anahtar dosyasını yazıldığı gibi saklamadı. Hiçbir şey değişmedi: parolanız eskisi gibi açar. Lütfen başka bir bellek kullanınız.</translation>
    </message>
    <message>
        <source>You have a key file already. Nothing was changed. Please replace it, with the present one at hand.</source>
        <translation>Zaten bir anahtar dosyanız var. Hiçbir şey değişmedi. Lütfen şimdikini elinizde bulundurarak değiştiriniz.</translation>
    </message>
    <message>
        <source>This is not the key file that you open the vault with. Nothing was changed. Please choose that one.</source>
        <translation>Bu, kasayı açtığınız anahtar dosyası değil. Hiçbir şey değişmedi. Lütfen onu seçiniz.</translation>
    </message>
    <message>
        <source>In this vault two managers decide together who is a manager. Nothing was changed. Please propose it; another manager confirms it on her own desk.</source>
        <translation>Bu kasada kimin yönetici olacağına iki yönetici birlikte karar verir. Hiçbir şey değişmedi. Lütfen öneriniz; başka bir yönetici kendi masasında onaylar.</translation>
    </message>
    <message>
        <source>This needs no second manager. Nothing was proposed. You can do it yourself.</source>
        <translation>Bunun için ikinci bir yönetici gerekmez. Öneri kaydedilmedi. Kendiniz yapabilirsiniz.</translation>
    </message>
    <message>
        <source>There is only one manager. Nothing was changed. Please add a second one before you require two.</source>
        <translation>Yalnız bir yönetici var. Hiçbir şey değişmedi. Lütfen iki yönetici koşulundan önce ikinci bir yönetici ekleyiniz.</translation>
    </message>
    <message>
        <source>This proposal is there no more: it was withdrawn or carried out. Nothing was changed.</source>
        <translation>Bu öneri artık yok: geri çekilmiş ya da yerine getirilmiş. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>The managers have changed since this was proposed, so the proposal is void. Nothing was changed. Please propose it again.</source>
        <translation>Öneriden sonra yöneticiler değişti, bu yüzden öneri geçersiz. Hiçbir şey değişmedi. Lütfen yeniden öneriniz.</translation>
    </message>
    <message>
        <source>You proposed this yourself. Nothing was changed. Another manager has to confirm it.</source>
        <translation>Bunu siz önerdiniz. Hiçbir şey değişmedi. Başka bir yöneticinin onaylaması gerekir.</translation>
    </message>
    <message>
        <source>Then nobody would be left who manages logins without an end. Nothing was changed. Please make somebody else a manager first.</source>
        <translation>O zaman kullanıcıları süresiz yöneten kimse kalmazdı. Hiçbir şey değişmedi. Lütfen önce başka birini yönetici yapın.</translation>
    </message>
    <message>
        <source>Nobody takes away or changes her own login. Nothing was changed. Please ask another manager.</source>
        <translation>Kimse kendi girişini kaldıramaz veya değiştiremez. Hiçbir şey değişmedi. Lütfen başka bir yöneticiden isteyin.</translation>
    </message>
    <message>
        <source>The login {login_name} is not suspended. Nothing was changed. Please load the list anew.</source>
        <translation>{login_name} askıda değil. Hiçbir şey değişmedi. Lütfen listeyi yenileyin.</translation>
    </message>
    <message>
        <source>{login_name} is a member already. Nothing was changed. Please load the list anew.</source>
        <translation>{login_name} zaten üye. Hiçbir şey değişmedi. Lütfen listeyi yenileyin.</translation>
    </message>
    <message>
        <source>{login_name} is no member any more. Nothing was changed. Please load the list anew.</source>
        <translation>{login_name} artık üye değil. Hiçbir şey değişmedi. Lütfen listeyi yenileyin.</translation>
    </message>
    <message>
        <source>This day is past. Nothing was saved. Please choose today or a later day, or suspend the login.</source>
        <translation>Bu gün geçmiş. Hiçbir şey kaydedilmedi. Lütfen bugünü veya sonrasını seçin ya da kullanıcıyı askıya alın.</translation>
    </message>
    <message>
        <source>She has a login already. Nothing was changed. Please load the list anew.</source>
        <translation>Zaten bir kullanıcı adı var. Hiçbir şey değişmedi. Lütfen listeyi yenileyin.</translation>
    </message>
    <message>
        <source>This colleague is not on the list. Nothing was changed. Please load the list anew.</source>
        <translation>Bu çalışan listede yok. Hiçbir şey değişmedi. Lütfen listeyi yenileyin.</translation>
    </message>
    <message>
        <source>This is the one-time passphrase from the slip; the manager has seen it. Nothing was changed. Please choose one that only you know.</source>
        <translation>Bu, kâğıttaki tek kullanımlık parola; yönetici onu gördü. Hiçbir şey değişmedi. Lütfen yalnız sizin bildiğiniz bir parola seçin.</translation>
    </message>
    <message>
        <source>Your passphrase was chosen by yourself already. Nothing was changed. You can change it in your account.</source>
        <translation>Parolanızı zaten kendiniz seçtiniz. Hiçbir şey değişmedi. Hesabınızdan değiştirebilirsiniz.</translation>
    </message>
    <message>
        <source>This login still has the one-time passphrase from the slip, which the manager has seen. Nothing was done. Please open the window first and choose a passphrase of your own there.</source>
        <translation>Bu kullanıcının parolası hâlâ kâğıttaki tek kullanımlık paroladır ve onu yönetici de gördü. Hiçbir şey yapılmadı. Lütfen önce pencereyi açıp orada kendi parolanızı seçin.</translation>
    </message>
    <message>
        <source>Something is still missing: your passphrase, or a stick that is in. Nothing was changed.</source>
        <translation>Bir şey eksik: parolanız ya da takılı bir bellek. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This folder lies in the vault: who takes the vault would have the key file with it. Nothing was changed. Please choose a folder on a stick.</source>
        <translation>Bu klasör kasanın içinde: kasayı alan, anahtar dosyasını da almış olur. Hiçbir şey değişmedi. Lütfen bellekte bir klasör seçin.</translation>
    </message>
    <message>
        <source>It is done, and whoever was shut out is out. The new key of the data waits until the report or backup under way has ended, and comes at the next unlocking.</source>
        <translation>İşlem yapıldı; girişi kapatılan artık giremez. Verilerin yeni anahtarı süren rapor ya da yedek bitene kadar bekler ve bir sonraki açılışta gelir.</translation>
    </message>
    <message>
        <source>In this vault two managers decide together who is a manager. Nothing was changed. Please give her a login with another role (a suspended one is removed first), then change the role: that can be proposed.</source>
        <translation>Bu kasada kimin yönetici olduğuna iki yönetici birlikte karar verir. Hiçbir şey değişmedi. Lütfen ona önce başka bir görevle giriş verin (askıdaki kullanıcı önce kaldırılır), sonra görevini değiştirin: bu önerilebilir.</translation>
    </message>
    <message>
        <source>In this vault one manager alone gives no other manager new keys. Nothing was changed. With the recovery sheet she sets a new passphrase on the unlock screen. Or, where a third manager can confirm: propose another role for her, then give her a new passphrase, then propose her as manager again.</source>
        <translation>Bu kasada bir yönetici tek başına başka bir yöneticiye yeni anahtar veremez. Hiçbir şey değişmedi. Açılış ekranında kurtarma sayfasıyla kendisi yeni parola belirleyebilir. Onaylayacak üçüncü bir yönetici varsa: önce ona başka bir görev önerin, sonra yeni parola verin, ardından yeniden yönetici olmasını önerin.</translation>
    </message>
    <message>
        <source>In this vault one manager alone ends no other manager&apos;s login. Nothing was changed. Please propose another role for her first; another manager confirms it on her own desk.</source>
        <translation>Bu kasada bir yönetici tek başına başka bir yöneticinin girişini sona erdiremez. Hiçbir şey değişmedi. Lütfen önce ona başka bir görev önerin; başka bir yönetici kendi masasında onaylar.</translation>
    </message>
    <message>
        <source>A decision is still missing for: {names}. Nothing was written down. Please decide for each login.</source>
        <translation>Şunlar için karar eksik: {names}. Hiçbir şey yazılmadı. Lütfen her kullanıcı için karar verin.</translation>
    </message>
    <message>
        <source>Between {fewest} and {most} months may pass between two reviews. Nothing was saved.</source>
        <translation>İki gözden geçirme arasında {fewest} ile {most} ay olabilir. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>This request was answered already. Nothing was changed. Please look at her record again.</source>
        <translation>Bu talep zaten yanıtlandı. Hiçbir şey değişmedi. Lütfen kaydına yeniden bakın.</translation>
    </message>
    <message>
        <source>This day lies before the request. Please choose the day on which she was answered.</source>
        <translation>Bu gün talepten önce. Lütfen yanıtlandığı günü seçin.</translation>
    </message>
    <message>
        <source>The list of users and roles in the key file bears no manager&apos;s signature: somebody raised a role or changed the list. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasındaki kullanıcı ve rol listesinde yönetici imzası yok: biri bir rolü yükseltmiş ya da listeyi değiştirmiş. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>Somebody who is no manager wrote down in the key file who manages this vault. Nothing was written. Please tell every manager at once; the newest backup can be restored.</source>
        <translation>Yönetici olmayan biri, bu kasayı kimlerin yönettiğini anahtar dosyasına yazmış. Hiçbir şey yazılmadı. Lütfen hemen bütün yöneticilere haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The key file holds a change of managers that only one manager signed, and this vault requires two. Nothing was written. Please tell the other managers at once.</source>
        <translation>Anahtar dosyasında, yalnızca bir yöneticinin imzaladığı bir yönetici değişikliği var; bu kasada iki imza gerekir. Hiçbir şey yazılmadı. Lütfen hemen öbür yöneticilere haber verin.</translation>
    </message>
    <message>
        <source>The key file belongs to another recovery sheet than this vault: somebody put one of their own making in its place. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyası bu kasanın kurtarma kâğıdına ait değil: biri yerine kendi yaptığı bir dosyayı koymuş. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The key file holds a new recovery sheet that no manager issued. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasında, hiçbir yöneticinin çıkarmadığı yeni bir kurtarma kâğıdı var. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>A login&apos;s record in the key file was not written by that login: it was exchanged for another&apos;s or written anew. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasındaki bir giriş kaydını sahibi yazmamış: kayıt başkasınınkiyle değiştirilmiş ya da yeniden yazılmış. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The key file holds a record for a login that no manager let in, or that was taken away. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasında, hiçbir yöneticinin açmadığı ya da kaldırılmış bir girişin kaydı var. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>Your record in the key file comes from another vault. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasındaki kaydınız başka bir kasadan geliyor. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The key file holds a key for you that is not the key of this vault: somebody planted it. It was not used, and nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasında sizin için bu kasaya ait olmayan bir anahtar var: biri onu oraya yerleştirmiş. Anahtar kullanılmadı ve hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The key file leaves out what you have seen before: somebody went on from an older one, perhaps a manager who was removed. Nothing was written. Please tell the manager at once; the newest backup can be restored.</source>
        <translation>Anahtar dosyasında daha önce gördükleriniz eksik: biri, belki de görevden alınmış bir yönetici, eski bir dosyadan devam etmiş. Hiçbir şey yazılmadı. Lütfen hemen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>The part of the key file that the recovery sheet opens was put there by somebody else. It was not used, and nothing was written. Please tell the manager; the newest backup can be restored.</source>
        <translation>Anahtar dosyasının kurtarma kâğıdıyla açılan bölümünü başka biri koymuş. O bölüm kullanılmadı ve hiçbir şey yazılmadı. Lütfen yöneticiye haber verin; en yeni yedek geri yüklenebilir.</translation>
    </message>
    <message>
        <source>This order is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu tedbir kararı artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>An order ends after the day it begins. Nothing was saved. Please check both days.</source>
        <translation>Karar, başladığı günden sonra biter. Hiçbir şey kaydedilmedi. Lütfen iki tarihi de denetleyiniz.</translation>
    </message>
    <message>
        <source>An order begins on the day of the decision at the earliest. Please check both days.</source>
        <translation>Karar en erken karar günü başlar. Lütfen iki tarihi de denetleyiniz.</translation>
    </message>
    <message>
        <source>A first order lasts {months} months at most. If the decision says more, please write why; it is then saved.</source>
        <translation>İlk karar en çok {months} ay için verilir. Kararda daha uzun yazıyorsa nedenini yazınız; o zaman kaydedilir.</translation>
    </message>
    <message>
        <source>This order was taken back as a mistake. Nothing was changed. Undo that first, if it was none.</source>
        <translation>Bu karar yanlışlık olarak geri alındı. Hiçbir şey değişmedi. Yanlışlık değilse önce onu geri alınız.</translation>
    </message>
    <message>
        <source>This is written down already. Nothing was changed. If it is wrong, undo that step first.</source>
        <translation>Bu zaten yazılı. Hiçbir şey değişmedi. Yanlışsa önce o adımı geri alınız.</translation>
    </message>
    <message>
        <source>This step is undone already. Nothing was changed. Please open the file again.</source>
        <translation>Bu adım zaten geri alındı. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>This lies before the decision. Nothing was saved. Please check the day.</source>
        <translation>Bu tarih karardan önce. Hiçbir şey kaydedilmedi. Lütfen günü denetleyiniz.</translation>
    </message>
    <message>
        <source>Only a decision of the police has to be approved. Nothing was changed.</source>
        <translation>Yalnız kolluğun verdiği karar onay ister. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This approval came after its time. Please write how it came about; it is then saved.</source>
        <translation>Bu onay süresinden sonra gelmiş. Nasıl olduğunu yazınız; o zaman kaydedilir.</translation>
    </message>
    <message>
        <source>This order does not hold any more, so it cannot be lifted. Nothing was changed.</source>
        <translation>Bu karar artık geçerli değil, bu yüzden kaldırılamaz. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>This order was extended already. Nothing was saved. Please extend the newest one.</source>
        <translation>Bu kararın süresi zaten uzatılmış. Hiçbir şey kaydedilmedi. Lütfen en yeni kararı uzatınız.</translation>
    </message>
    <message>
        <source>An extension begins no earlier than the order it extends. Nothing was saved.</source>
        <translation>Süre uzatımı, uzattığı karardan önce başlayamaz. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>This assessment is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu değerlendirme artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>This assessment was corrected already. Nothing was changed. Please correct the newer one.</source>
        <translation>Bu değerlendirme zaten düzeltildi. Hiçbir şey değişmedi. Lütfen yenisini düzeltiniz.</translation>
    </message>
    <message>
        <source>This goal is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu hedef artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>This is what stands there already. Nothing was changed.</source>
        <translation>Zaten böyle yazılı. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Please write a name or choose the relation, so that he can be told apart. Nothing was saved.</source>
        <translation>Ayırt edilebilmesi için bir ad yazınız ya da yakınlığını seçiniz. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>This person is not there any more. Nothing was changed. Please open the file again.</source>
        <translation>Bu kişi artık yok. Hiçbir şey değişmedi. Lütfen dosyayı yeniden açınız.</translation>
    </message>
    <message>
        <source>This person stands in her file already. Nothing was saved.</source>
        <translation>Bu kişi danışanın dosyasında zaten var. Hiçbir şey kaydedilmedi.</translation>
    </message>
    <message>
        <source>This entry was taken back as a mistake and is not changed any more. Please write a new one.</source>
        <translation>Bu kayıt yanlışlık olarak geri alındı, artık değiştirilmez. Lütfen yeni bir kayıt yazınız.</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>My tasks due: {count}</source>
        <translation>Günü gelen işlerim: {count}</translation>
    </message>
    <message>
        <source>Tasks to follow up</source>
        <translation>Takip işleri</translation>
    </message>
    <message>
        <source>Needs and services</source>
        <translation>Talepler ve hizmetler</translation>
    </message>
    <message>
        <source>Open requests and tasks</source>
        <translation>Bekleyen talepler ve işler</translation>
    </message>
    <message>
        <source>What does she ask for?</source>
        <translation>Ne talep ediyor?</translation>
    </message>
    <message>
        <source>In more words</source>
        <translation>Ayrıntı</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Yeni talep</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Yeniden açıldı</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Sonuç ne oldu?</translation>
    </message>
    <message>
        <source>Why does it change?</source>
        <translation>Neden değişiyor?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>What stood before stays in the file.</source>
        <translation>Önceki kayıt dosyada kalır.</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>For which request?</source>
        <translation>Hangi talep için?</translation>
    </message>
    <message>
        <source>What was the mistake?</source>
        <translation>Yanlışlık neydi?</translation>
    </message>
    <message>
        <source>The entry stays in the file and counts for nothing. It cannot be changed any more.</source>
        <translation>Kayıt dosyada kalır ama hiçbir toplama girmez; artık değiştirilemez.</translation>
    </message>
    <message>
        <source>Take the entry back</source>
        <translation>Kaydı geri al</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>Yardımın türü</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Amount in lira</source>
        <translation>Tutar (lira)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>Birim</translation>
    </message>
    <message>
        <source>From which institution?</source>
        <translation>Hangi kurumdan?</translation>
    </message>
    <message>
        <source>or from whom else</source>
        <translation>ya da başka kimden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Yeni iş</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Ne yapılacak?</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Ne zamana kadar?</translation>
    </message>
    <message>
        <source>Put off: {task}</source>
        <translation>Ertele: {task}</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Ertele</translation>
    </message>
    <message>
        <source>Hand over: {task}</source>
        <translation>Devret: {task}</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Devret</translation>
    </message>
    <message>
        <source>Not needed: {task}</source>
        <translation>Gerek kalmadı: {task}</translation>
    </message>
    <message>
        <source>Why is it not needed?</source>
        <translation>Neden gerek kalmadı?</translation>
    </message>
    <message>
        <source>It is not needed</source>
        <translation>Gerek kalmadı</translation>
    </message>
    <message>
        <source>Take up again: {task}</source>
        <translation>Yeniden ele al: {task}</translation>
    </message>
    <message>
        <source>Why again?</source>
        <translation>Neden yeniden ele alınıyor?</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Yeniden ele al</translation>
    </message>
    <message>
        <source>Who does it?</source>
        <translation>Kim yapacak?</translation>
    </message>
    <message>
        <source>She asks for: {request}</source>
        <translation>Talebi: {request}</translation>
    </message>
    <message>
        <source>Aid: {aid}</source>
        <translation>Yardım: {aid}</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>{day} tarihinde istedi</translation>
    </message>
    <message>
        <source>answered on {day}</source>
        <translation>{day} tarihinde sonuçlandı</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Bekleniyor</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Verildi</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Reddedildi</translation>
    </message>
    <message>
        <source>Taken back: entered by mistake</source>
        <translation>Yanlış kayıt, geri alındı</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} kez</translation>
    </message>
    <message>
        <source>together {amount}</source>
        <translation>toplam {amount}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Gerek kalmadı</translation>
    </message>
    <message>
        <source>Overdue by {days} days</source>
        <translation>{days} gün gecikti</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>{day} gününe kadar</translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <source>New request …</source>
        <translation>Yeni talep …</translation>
    </message>
    <message>
        <source>Aid …</source>
        <translation>Yardım ekle …</translation>
    </message>
    <message>
        <source>New task …</source>
        <translation>Yeni iş …</translation>
    </message>
    <message>
        <source>What she asks for</source>
        <translation>Talepleri</translation>
    </message>
    <message>
        <source>Aid given to her</source>
        <translation>Yardımlar</translation>
    </message>
    <message>
        <source>To be followed up</source>
        <translation>Takip edilecekler</translation>
    </message>
    <message>
        <source>She has asked for nothing yet.</source>
        <translation>Danışanın henüz bir talebi yok.</translation>
    </message>
    <message>
        <source>Nothing is to be followed up.</source>
        <translation>Takip edilecek iş yok.</translation>
    </message>
    <message>
        <source>What came of it …</source>
        <translation>Sonucu yaz …</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Düzelt …</translation>
    </message>
    <message>
        <source>No aid is written down.</source>
        <translation>Kayıtlı yardım yok.</translation>
    </message>
    <message>
        <source>Given so far: {totals}</source>
        <translation>Bugüne kadar verilen: {totals}</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>Geri al …</translation>
    </message>
    <message>
        <source>Changed: {reason}</source>
        <translation>Düzeltildi: {reason}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Put off …</source>
        <translation>Ertele …</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Devret …</translation>
    </message>
    <message>
        <source>Not needed …</source>
        <translation>Gerek kalmadı …</translation>
    </message>
    <message>
        <source>Take up again …</source>
        <translation>Yeniden ele al …</translation>
    </message>
</context>
<context>
    <name>NewPassphraseScreen</name>
    <message>
        <source>Choose your own passphrase</source>
        <translation>Kendi parolanızı seçin</translation>
    </message>
    <message>
        <source>The passphrase on your slip was for this one time. Choose one that only you know: at least five words or 14 characters. Then destroy the slip.</source>
        <translation>Kâğıttaki parola yalnız bu seferlikti. Yalnız sizin bildiğiniz bir parola seçin: en az beş kelime ya da 14 karakter. Sonra kâğıdı imha edin.</translation>
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
        <source>&amp;Not now, lock</source>
        <translation>Şimdi &amp;değil, kilitle</translation>
    </message>
    <message>
        <source>&amp;Set my passphrase</source>
        <translation>Parolamı &amp;belirle</translation>
    </message>
    <message>
        <source>Setting it …</source>
        <translation>Belirleniyor …</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Session note</source>
        <translation>Görüşme notu</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Kim okuyabilir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Neden düzeltiliyor</translation>
    </message>
    <message>
        <source>&amp;Discard the draft</source>
        <translation>&amp;Taslağı sil</translation>
    </message>
    <message>
        <source>&amp;Save the note</source>
        <translation>&amp;Notu kaydet</translation>
    </message>
    <message>
        <source>A note is written from her file. Open it, and choose “Notes” there.</source>
        <translation>Not, danışanın dosyasından yazılır. Dosyayı açıp “Notlar” sekmesini seçin.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Danışanlara git</translation>
    </message>
    <message>
        <source>Your login holds no key for session notes, so you can write none.</source>
        <translation>Oturumunuzda görüşme notlarının anahtarı yok; bu nedenle not yazamazsınız.</translation>
    </message>
    <message>
        <source>Correct a note</source>
        <translation>Notu düzelt</translation>
    </message>
    <message>
        <source>The note you had begun is here again. It is not saved yet.</source>
        <translation>Yarım kalan notunuz yeniden burada. Henüz kaydedilmedi.</translation>
    </message>
    <message>
        <source>This note cannot be opened.</source>
        <translation>Bu not açılamıyor.</translation>
    </message>
    <message>
        <source>Back to her file</source>
        <translation>Dosyasına dön</translation>
    </message>
    <message>
        <source>Not kept yet …</source>
        <translation>Henüz saklanmadı …</translation>
    </message>
    <message>
        <source>Only members of “{compartment}” will read it</source>
        <translation>Yalnız “{compartment}” üyeleri okuyabilir</translation>
    </message>
    <message>
        <source>Please choose who may read it</source>
        <translation>Lütfen kimin okuyabileceğini seçin</translation>
    </message>
    <message>
        <source>Kept as a draft at {when}; only you can open it</source>
        <translation>{when} itibarıyla taslak saklandı; yalnız siz açabilirsiniz</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Yazdıklarınız silinsin mi?</translation>
    </message>
    <message>
        <source>The draft is deleted. Notes already saved stay as they are.</source>
        <translation>Taslak silinir. Kaydedilmiş notlar olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Yazmaya devam et</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>Not &amp;yaz</translation>
    </message>
    <message>
        <source>Your login holds no key for session notes.</source>
        <translation>Oturumunuzda görüşme notlarının anahtarı yok.</translation>
    </message>
    <message>
        <source>Only notes sealed to your compartments are shown here. Whether there are others is not told.</source>
        <translation>Burada yalnız sizin açabildiğiniz notlar görünür. Başka not olup olmadığı belirtilmez.</translation>
    </message>
    <message>
        <source>No note that you can read is written yet.</source>
        <translation>Okuyabileceğiniz bir not henüz yazılmamış.</translation>
    </message>
    <message>
        <source>Show earlier notes</source>
        <translation>Daha eski notları göster</translation>
    </message>
    <message>
        <source>A note you began and did not save</source>
        <translation>Başlayıp kaydetmediğiniz bir not</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Devam et</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Düzelt …</translation>
    </message>
    <message>
        <source>Show what was written before</source>
        <translation>Önceki hâlini göster</translation>
    </message>
    <message>
        <source>This note is sealed with a key that you do not have.</source>
        <translation>Bu not, sizde olmayan bir anahtarla mühürlenmiş.</translation>
    </message>
    <message>
        <source>This note is not what was sealed, so it is not shown. Please tell the manager.</source>
        <translation>Bu not mühürlendiği gibi değil, bu yüzden gösterilmiyor. Lütfen yöneticiye bildirin.</translation>
    </message>
    <message>
        <source>Corrected on {when} by {who}: {reason}</source>
        <translation>{when} tarihinde {who} düzeltti: {reason}</translation>
    </message>
    <message>
        <source>Search in notes</source>
        <translation>Notlarda ara</translation>
    </message>
    <message>
        <source>Notes found</source>
        <translation>Bulunan notlar</translation>
    </message>
    <message>
        <source>Words to look for in notes</source>
        <translation>Notlarda aranacak sözcükler</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Ara</translation>
    </message>
    <message>
        <source>Reading the notes</source>
        <translation>Notlar okunuyor</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Durdur</translation>
    </message>
    <message>
        <source>The search was stopped. Nothing of it is kept.</source>
        <translation>Arama durduruldu. Aramadan hiçbir şey saklanmadı.</translation>
    </message>
    <message>
        <source>Reading the notes …</source>
        <translation>Notlar okunuyor …</translation>
    </message>
    <message>
        <source>Looks through every note you can open. Capital letters and Turkish marks do not matter. What you look for is written down nowhere.</source>
        <translation>Açabildiğiniz bütün notlara bakar. Büyük harf ve Türkçe harf farkı gözetilmez. Ne aradığınız hiçbir yere yazılmaz.</translation>
    </message>
    <message>
        <source>No note that you can open has these words.</source>
        <translation>Açabildiğiniz notlarda bu sözcükler geçmiyor.</translation>
    </message>
    <message>
        <source>Notes found: {count}. Enter opens her file.</source>
        <translation>Bulunan not: {count}. Enter, dosyasını açar.</translation>
    </message>
    <message>
        <source>The newest {count} are shown. Please add a word to see fewer.</source>
        <translation>En yeni {count} not gösteriliyor. Daha azı için lütfen bir sözcük ekleyin.</translation>
    </message>
    <message>
        <source>Notes that could not be opened: {count}.</source>
        <translation>Açılamayan not: {count}.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>Compartment</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Yazan</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Bulunan</translation>
    </message>
    <message>
        <source>{compartment} (corrected since)</source>
        <translation>{compartment} (sonra düzeltildi)</translation>
    </message>
    <message>
        <source>Session note written</source>
        <translation>Görüşme notu yazıldı</translation>
    </message>
    <message>
        <source>Session note corrected</source>
        <translation>Görüşme notu düzeltildi</translation>
    </message>
    <message>
        <source>Unfinished notes</source>
        <translation>Yarım kalan notlar</translation>
    </message>
    <message>
        <source>Psychological</source>
        <translation>Psikolojik</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Hukuki</translation>
    </message>
    <message>
        <source>Social work</source>
        <translation>Sosyal hizmet</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Appointment of {when} with {who}</source>
        <translation>{when} randevusu, {who}</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Since your last login</source>
        <translation>Son girişinizden beri</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Tamam</translation>
    </message>
</context>
<context>
    <name>OldSheetStep</name>
    <message>
        <source>The old sheet, or two of its shares, is at &amp;hand</source>
        <translation>Eski sayfa ya da iki parçası &amp;elimde</translation>
    </message>
    <message>
        <source>It is l&amp;ost or not here</source>
        <translation>Kayıp ya da burada &amp;değil</translation>
    </message>
    <message>
        <source>The long key on the old sheet, or the words of two shares</source>
        <translation>Eski sayfadaki uzun anahtar ya da iki parçanın sözcükleri</translation>
    </message>
    <message>
        <source>1 of 3 · The old sheet</source>
        <translation>1 / 3 · Eski sayfa</translation>
    </message>
    <message>
        <source>From the end of these steps the old sheet opens nothing that is made from then on. Backups made before still open with it.</source>
        <translation>Bu adımların sonunda eski sayfa artık yeni hiçbir şeyi açmaz. Önceden alınmış yedekler onunla açılmaya devam eder.</translation>
    </message>
    <message>
        <source>Without the old sheet the new one opens earlier notes only once a member of each of these has logged in: {names}.</source>
        <translation>Eski sayfa olmadan, yenisi önceki notları ancak şu bölümlerin her birinden bir üye giriş yapınca açar: {names}.</translation>
    </message>
    <message>
        <source>Two managers are required here: another manager has to confirm the new sheet.</source>
        <translation>Burada iki yönetici gerekli: yeni sayfayı başka bir yöneticinin onaylaması gerekir.</translation>
    </message>
    <message>
        <source>Nothing is sealed yet, so nothing has to wait.</source>
        <translation>Henüz mühürlü bir şey yok, beklemesi gereken de yok.</translation>
    </message>
</context>
<context>
    <name>OpenSteps</name>
    <message>
        <source>No request or task is open.</source>
        <translation>Bekleyen talep ya da iş yok.</translation>
    </message>
    <message>
        <source>open since today</source>
        <translation>bugün açıldı</translation>
    </message>
    <message>
        <source>open for {days} days</source>
        <translation>{days} gündür açık</translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ve %n tane daha</numerusform>
        </translation>
    </message>
    <message>
        <source>No order ends soon or waits for an approval.</source>
        <translation>Yakında biten ya da onay bekleyen karar yok.</translation>
    </message>
</context>
<context>
    <name>OrdersTab</name>
    <message>
        <source>New order …</source>
        <translation>Yeni tedbir kararı …</translation>
    </message>
    <message>
        <source>Orders under Law 6284</source>
        <translation>6284 sayılı Kanun tedbir kararları</translation>
    </message>
    <message>
        <source>The desk records and warns; what an order says is for the authority to decide.</source>
        <translation>Program kaydeder ve uyarır; kararın içeriği makamın takdirindedir.</translation>
    </message>
    <message>
        <source>No order is written down for her.</source>
        <translation>Danışan için kayıtlı tedbir kararı yok.</translation>
    </message>
    <message>
        <source>against: {who}</source>
        <translation>hakkında karar verilen: {who}</translation>
    </message>
    <message>
        <source>Her identity and address are kept secret.</source>
        <translation>Kimlik ve adres bilgileri gizli tutulur.</translation>
    </message>
    <message>
        <source>Longer than usual: {reason}</source>
        <translation>Olağandan uzun: {reason}</translation>
    </message>
    <message>
        <source>Corrected: {reason}</source>
        <translation>Düzeltildi: {reason}</translation>
    </message>
    <message>
        <source>Extends the order below.</source>
        <translation>Aşağıdaki kararın süresini uzatır.</translation>
    </message>
    <message>
        <source>Mistake …</source>
        <translation>Yanlışlık …</translation>
    </message>
    <message>
        <source>What became of it …</source>
        <translation>Ne oldu …</translation>
    </message>
    <message>
        <source>Extend …</source>
        <translation>Süre uzat …</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Düzelt …</translation>
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
    <name>OwnFilePage</name>
    <message>
        <source>Her own record</source>
        <translation>Kendi kaydı</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
    </message>
    <message>
        <source>Save as data …</source>
        <translation>Veri olarak kaydet …</translation>
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
        <source>Her request</source>
        <translation>Talebi</translation>
    </message>
    <message>
        <source>She asks for it …</source>
        <translation>Kaydını istiyor …</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>İçinde neler var</translation>
    </message>
    <message>
        <source>With what staff wrote in free words</source>
        <translation>Görevlilerin serbest metinleriyle</translation>
    </message>
    <message>
        <source>Please read the pages before they leave. Nothing of other people may be in them: not of the perpetrator, not of relatives, not of whoever told us of her.</source>
        <translation>Vermeden önce sayfaları lütfen okuyun. İçinde başkalarına ait bir şey olmamalı: ne şiddet uygulayanın, ne yakınlarının, ne de onu bize bildirenin.</translation>
    </message>
    <message>
        <source>Her own record is made from her file. Open it, and choose Her own record there.</source>
        <translation>Kendi kaydı, dosyasından hazırlanır. Dosyasını açın ve orada Kendi kaydı&apos;nı seçin.</translation>
    </message>
    <message>
        <source>Go to the clients</source>
        <translation>Danışanlara git</translation>
    </message>
    <message>
        <source>Her record was saved.</source>
        <translation>Kaydı dosyaya yazıldı.</translation>
    </message>
    <message>
        <source>She was answered …</source>
        <translation>Yanıtlandı …</translation>
    </message>
    <message>
        <source>No request is written down.</source>
        <translation>Yazılı bir talep yok.</translation>
    </message>
    <message>
        <source>This file cannot be shown.</source>
        <translation>Bu dosya gösterilemiyor.</translation>
    </message>
    <message>
        <source>Save her record as a readable file?</source>
        <translation>Kaydı okunabilir bir dosyaya yazılsın mı?</translation>
    </message>
    <message>
        <source>The file leaves the vault and is not encrypted: whoever opens this computer or a stick it lies on can read it. The saving is written into the record. Hand it to her alone, and delete it afterwards.</source>
        <translation>Dosya kasadan çıkar ve şifrelenmez: bu bilgisayarı ya da üzerinde durduğu belleği açan herkes okuyabilir. Dışarı verme işlem kaydına yazılır. Yalnız kendisine verin, sonra dosyayı silin.</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Kaydedilecek yeri seç</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Kaydetme</translation>
    </message>
    <message>
        <source>Save her record</source>
        <translation>Kaydını dosyaya yaz</translation>
    </message>
    <message>
        <source>The sheet is on its way to the printer.</source>
        <translation>Sayfa yazıcıya gönderildi.</translation>
    </message>
</context>
<context>
    <name>OwnRecord</name>
    <message>
        <source>Month</source>
        <translation>Ay</translation>
    </message>
    <message>
        <source>Times opened</source>
        <translation>Açılma sayısı</translation>
    </message>
    <message>
        <source>How often her file was opened</source>
        <translation>Dosyanızın kaç kez açıldığı</translation>
    </message>
    <message>
        <source>Privacy notices given to her</source>
        <translation>Verilen aydınlatma metinleri</translation>
    </message>
    <message>
        <source>What she agreed to</source>
        <translation>Verdiği açık rızalar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Nasıl</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Metin sürümü</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kaydeden</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Kime</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ne için</translation>
    </message>
    <message>
        <source>Which facts</source>
        <translation>Hangi bilgiler</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Verildiği gün</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Why she took it back</source>
        <translation>Geri alma nedeni</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Who sent her or told us of her is left out: whoever reports violence is protected.</source>
        <translation>Kimin yönlendirdiği ya da bildirdiği çıkarılmıştır: şiddeti bildiren kişi korunur.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Alındığı zaman</translation>
    </message>
    <message>
        <source>Life in danger</source>
        <translation>Hayati tehlike</translation>
    </message>
    <message>
        <source>What she asked for</source>
        <translation>Talepleri</translation>
    </message>
    <message>
        <source>What she asked for, and what came of it</source>
        <translation>Talepler ve sonuçları</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>What was to be followed up</source>
        <translation>Takip edilecek işler</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Talep</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Talep zamanı</translation>
    </message>
    <message>
        <source>In more words</source>
        <translation>Ayrıntı</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Sonucu</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Sağlayan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>İş</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Tutan</translation>
    </message>
    <message>
        <source>Session notes</source>
        <translation>Görüşme notları</translation>
    </message>
    <message>
        <source>Notes of counselling, where there are any, are sealed to those who keep them and left out here. You can ask your counsellor for them.</source>
        <translation>Varsa danışmanlık görüşmelerinin notları, tutanlara mühürlüdür ve burada yer almaz. Danışmanınızdan isteyebilirsiniz.</translation>
    </message>
    <message>
        <source>About her</source>
        <translation>Bilgileri</translation>
    </message>
    <message>
        <source>How she can be reached safely</source>
        <translation>Güvenli iletişim</translation>
    </message>
    <message>
        <source>Closing and reopening</source>
        <translation>Kapatma ve yeniden açma</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Görüşmeler</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Dosya numarası</translation>
    </message>
    <message>
        <source>Her own rule</source>
        <translation>Kendi kuralı</translation>
    </message>
    <message>
        <source>Code word</source>
        <translation>Kod sözcük</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Çocuklar</translation>
    </message>
    <message>
        <source>Names, dates of birth and notes of {count} children are left out: they are the children&apos;s own data, for which whoever has custody may ask apart.</source>
        <translation>{count} çocuğun adı, doğum tarihi ve notları çıkarılmıştır: bunlar çocukların kendi verisidir; velayeti olan kişi ayrıca isteyebilir.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>İşlem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>What is written of {count} people from whom she is to be protected is left out: it is their data.</source>
        <translation>Korunması gereken {count} kişi hakkında yazılanlar çıkarılmıştır: bu, o kişilerin verisidir.</translation>
    </message>
    <message>
        <source>Orders that protect her</source>
        <translation>Koruyan tedbir kararları</translation>
    </message>
    <message>
        <source>Risk assessments</source>
        <translation>Risk değerlendirmeleri</translation>
    </message>
    <message>
        <source>Her plans</source>
        <translation>Planları</translation>
    </message>
    <message>
        <source>Perpetrators</source>
        <translation>Şiddet uygulayanlar</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Karar</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Kararı veren</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Süre</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tedbirler</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Düzey</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Gerekçeler</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Hedef</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>The text of the letters is left out: it may name other people. A copy can be asked for apart.</source>
        <translation>Yazıların metni çıkarılmıştır: başka kişilerin adı geçebilir. Bir örneği ayrıca istenebilir.</translation>
    </message>
    <message>
        <source>Letters sent about her</source>
        <translation>Hakkında gönderilen yazılar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Address, rooms and beds of the house and who else was there are left out: others live there hidden.</source>
        <translation>Evin adresi, odaları, yatakları ve orada başka kimin kaldığı çıkarılmıştır: orada gizlilik içinde yaşayanlar var.</translation>
    </message>
    <message>
        <source>Decisions and stays in the shelter</source>
        <translation>Sığınmaevi kararları ve kalışları</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Karar tarihi</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Seyri</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Öngörülen bitiş</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Geri alındı</translation>
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
    <name>PaperDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Kapat</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Yazdır</translation>
    </message>
    <message>
        <source>The sheet is on its way to the printer.</source>
        <translation>Sayfa yazıcıya gönderildi.</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Current passphrase</source>
        <translation>Şimdiki parola</translation>
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
        <source>&amp;Change my passphrase</source>
        <translation>Parolamı &amp;değiştir</translation>
    </message>
    <message>
        <source>Your passphrase is changed. From now on only the new one opens the desk.</source>
        <translation>Parolanız değişti. Bundan sonra yalnız yenisi açar.</translation>
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
        <source>Keep at hand, or no longer</source>
        <translation>El altında tut ya da kaldır</translation>
    </message>
    <message>
        <source>Close the file, or open it again</source>
        <translation>Dosyayı kapat ya da yeniden aç</translation>
    </message>
    <message>
        <source>Merge with another file</source>
        <translation>Başka bir dosyayla birleştir</translation>
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
        <source>Numbers</source>
        <translation>Numaraları</translation>
    </message>
    <message>
        <source>How to reach her safely</source>
        <translation>Güvenli iletişim</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Diğer</translation>
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
        <source>&amp;Keep at hand</source>
        <translation>&amp;El altında tut</translation>
    </message>
    <message>
        <source>Which files are shown</source>
        <translation>Hangi dosyalar gösteriliyor</translation>
    </message>
    <message>
        <source>What they are sorted by</source>
        <translation>Neye göre sıralı</translation>
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
        <source>No longer &amp;keep at hand</source>
        <translation>&amp;El altından kaldır</translation>
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
        <source>This file cannot be closed yet</source>
        <translation>Bu dosya henüz kapatılamaz</translation>
    </message>
    <message>
        <source>Why is it closed?</source>
        <translation>Neden kapatılıyor?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Everything stays readable. A new application opens the file again.</source>
        <translation>Yazılanların hepsi okunabilir kalır. Yeni bir başvuru dosyayı yeniden açar.</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Dosyayı kapat</translation>
    </message>
    <message>
        <source>Why is it opened again?</source>
        <translation>Neden yeniden açılıyor?</translation>
    </message>
    <message>
        <source>Open the file again</source>
        <translation>Dosyayı yeniden aç</translation>
    </message>
    <message>
        <source>She has been staying in the shelter since {since}. Please end her stay first.</source>
        <translation>{since} tarihinden beri sığınmaevinde kalıyor. Önce ayrılışını kaydedin.</translation>
    </message>
    <message>
        <source>She has an appointment on {when} with {who}. Please hold or cancel it first.</source>
        <translation>{when} için {who} ile randevusu var. Önce görüşmeyi yapın ya da randevuyu iptal edin.</translation>
    </message>
    <message>
        <source>Requests without an outcome: {count}.</source>
        <translation>Sonucu yazılmamış talep: {count}.</translation>
    </message>
    <message>
        <source>Tasks not done yet: {count}.</source>
        <translation>Henüz yapılmamış iş: {count}.</translation>
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
        <source>About the child</source>
        <translation>Çocuğun bilgileri</translation>
    </message>
    <message>
        <source>She is found by each of these numbers. No document is needed to be helped.</source>
        <translation>Danışan bu numaraların her biriyle bulunur. Destek almak için belge gerekmez.</translation>
    </message>
    <message>
        <source>Identity and file numbers</source>
        <translation>Kimlik ve dosya numaraları</translation>
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
        <source>Correct …</source>
        <translation>Düzelt …</translation>
    </message>
    <message>
        <source>Correct what is written of the child</source>
        <translation>Çocuğun bilgilerini düzelt</translation>
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
        <source>Sex</source>
        <translation>Cinsiyet</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Mahalle</translation>
    </message>
    <message>
        <source>female</source>
        <translation>kadın</translation>
    </message>
    <message>
        <source>male</source>
        <translation>erkek</translation>
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
        <source>or about how old</source>
        <translation>ya da yaklaşık yaş</translation>
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
        <source>File closed</source>
        <translation>Dosya kapatıldı</translation>
    </message>
    <message>
        <source>File opened again</source>
        <translation>Dosya yeniden açıldı</translation>
    </message>
    <message>
        <source>Another file was merged into this one</source>
        <translation>Bu dosyayla başka bir dosya birleştirildi</translation>
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
        <source>Find in the timeline</source>
        <translation>Geçmişte ara</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Yalnız şunları göster</translation>
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
        <source>Nothing fits. Please look for less.</source>
        <translation>Uyan kayıt yok. Lütfen daha az sözcükle arayın.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Bütün dosyalar</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Açık dosyalar</translation>
    </message>
    <message>
        <source>My files</source>
        <translation>Benim dosyalarım</translation>
    </message>
    <message>
        <source>Kept at hand</source>
        <translation>El altında</translation>
    </message>
    <message>
        <source>Life in danger</source>
        <translation>Hayati tehlike</translation>
    </message>
    <message>
        <source>Orders that end soon</source>
        <translation>Tedbiri bitmek üzere olanlar</translation>
    </message>
    <message>
        <source>No contact lately</source>
        <translation>Uzun süredir görüşülmeyenler</translation>
    </message>
    <message>
        <source>Closed files</source>
        <translation>Kapalı dosyalar</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Önce en yeni</translation>
    </message>
    <message>
        <source>No file here</source>
        <translation>Burada dosya yok</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} dosya</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Kimse bulunamadı</translation>
    </message>
    <message>
        <source>Nobody has this name. Similar names:</source>
        <translation>Bu adda kimse yok. Benzer adlar:</translation>
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
        <source>Only for named staff</source>
        <translation>Yalnız adı yazılı görevlilere açık</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Gebe</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Benzer ad</translation>
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
        <source>Closed since {day}: {reason}</source>
        <translation>{day} tarihinde kapatıldı: {reason}</translation>
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
    <message>
        <source>What to mind</source>
        <translation>Dikkat edilecekler</translation>
    </message>
    <message>
        <source>Merge two files</source>
        <translation>İki dosyayı birleştir</translation>
    </message>
    <message>
        <source>Which other file is hers? Name, file no, phone, identity no</source>
        <translation>Onun öteki dosyası hangisi? Ad, dosya no, telefon, kimlik no</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>Bulunan dosyalar</translation>
    </message>
    <message>
        <source>Keep the &amp;other file</source>
        <translation>Ö&amp;teki dosya kalsın</translation>
    </message>
    <message>
        <source>&amp;Merge the two files</source>
        <translation>İki dosyayı &amp;birleştir</translation>
    </message>
    <message>
        <source>The file of {name} ({number}) is kept. Please look for the other one.</source>
        <translation>{name} adlı danışanın dosyası ({number}) kalır. Lütfen öteki dosyayı arayın.</translation>
    </message>
    <message>
        <source>Please mind this first</source>
        <translation>Önce şuna dikkat edin</translation>
    </message>
    <message>
        <source>Nothing is lost: telephones, numbers, children, appointments, stays, letters and notes of both are shown in the file that is kept. The two can be set apart again at any time.</source>
        <translation>Hiçbir şey kaybolmaz: ikisinin telefonları, numaraları, çocukları, randevuları, kalışları, yazıları ve notları kalan dosyada görünür. İki dosya istendiği zaman yeniden ayrılabilir.</translation>
    </message>
    <message>
        <source>The two files</source>
        <translation>İki dosya</translation>
    </message>
    <message>
        <source>This file is kept</source>
        <translation>Bu dosya kalır</translation>
    </message>
    <message>
        <source>This file becomes part of it</source>
        <translation>Bu dosya onun parçası olur</translation>
    </message>
    <message>
        <source>What the kept file shows where they differ</source>
        <translation>Farklı olan yerlerde kalan dosyada ne görünsün?</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>yanıt yok</translation>
    </message>
    <message>
        <source>They differ in nothing that is chosen here.</source>
        <translation>Burada seçilecek bir fark yok.</translation>
    </message>
    <message>
        <source>Are both files one woman&apos;s?</source>
        <translation>İki dosya da aynı kadının mı?</translation>
    </message>
    <message>
        <source>{other} is shown in the file {kept} from now on. It can be set apart again there.</source>
        <translation>{other} bundan sonra {kept} dosyasında görünür. Oradan yeniden ayrılabilir.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Birleştir</translation>
    </message>
    <message>
        <source>Merged files</source>
        <translation>Birleştirilen dosyalar</translation>
    </message>
    <message>
        <source>{name} ({number}), merged on {moment}</source>
        <translation>{name} ({number}), birleştirildi: {moment}</translation>
    </message>
    <message>
        <source>Set apart again</source>
        <translation>Yeniden ayır</translation>
    </message>
    <message>
        <source>Set the two files apart again?</source>
        <translation>İki dosya yeniden ayrılsın mı?</translation>
    </message>
    <message>
        <source>Both files are as they were before. What was written in the meantime stays in the file that was kept.</source>
        <translation>İki dosya da önceki hâline döner. Bu arada yazılanlar, kalan dosyada durur.</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>Ayır</translation>
    </message>
    <message>
        <source>Same identity number</source>
        <translation>Aynı kimlik no</translation>
    </message>
    <message>
        <source>Same old number</source>
        <translation>Aynı eski numara</translation>
    </message>
    <message>
        <source>Same telephone</source>
        <translation>Aynı telefon</translation>
    </message>
    <message>
        <source>same date of birth</source>
        <translation>aynı doğum tarihi</translation>
    </message>
    <message>
        <source>dates of birth alike</source>
        <translation>doğum tarihleri benziyor</translation>
    </message>
    <message>
        <source>same birth year</source>
        <translation>aynı doğum yılı</translation>
    </message>
    <message>
        <source>birth years close</source>
        <translation>doğum yılları yakın</translation>
    </message>
    <message>
        <source>Both have a bed in the shelter now. If she is one person, one of the stays was entered by mistake.</source>
        <translation>Şu anda ikisinin de sığınmaevinde yatağı var. Aynı kişiyse kalışlardan biri yanlışlıkla girilmiştir.</translation>
    </message>
    <message>
        <source>Both have an appointment at the same time. Please cancel one of them.</source>
        <translation>İkisinin de aynı saatte randevusu var. Lütfen birini iptal edin.</translation>
    </message>
    <message>
        <source>One of the files is closed. What was done last counts for both.</source>
        <translation>Dosyalardan biri kapalı. İkisi için de en son yapılan geçerlidir.</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Aynı ad</translation>
    </message>
    <message>
        <source>name {percent} % alike</source>
        <translation>ad %{percent} benziyor</translation>
    </message>
    <message>
        <source>Children who stand in both files</source>
        <translation>Her iki dosyada da bulunan çocuklar</translation>
    </message>
    <message>
        <source>Ticked, the two entries are shown as one child. Setting apart undoes it.</source>
        <translation>İşaretlerseniz iki kayıt tek çocuk olarak görünür. Dosyalar yeniden ayrılınca bu da geri alınır.</translation>
    </message>
    <message>
        <source>{kept} and {other} are one child</source>
        <translation>{kept} ile {other} aynı çocuk</translation>
    </message>
    <message>
        <source>Begun and not saved</source>
        <translation>Başlanıp kaydedilmeyenler</translation>
    </message>
    <message>
        <source>Open the same dialog again: what you typed is put back.</source>
        <translation>Aynı pencereyi yeniden açın: yazdıklarınız geri gelir.</translation>
    </message>
    <message>
        <source>Go where it was begun</source>
        <translation>Başlandığı yere git</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>Yazılanları sil</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>Yazdıklarınız silinsin mi?</translation>
    </message>
    <message>
        <source>{what}: it is deleted and cannot be brought back.</source>
        <translation>{what}: silinir ve geri getirilemez.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Sil</translation>
    </message>
</context>
<context>
    <name>Permissions</name>
    <message>
        <source>Open the desk, own account</source>
        <translation>Masayı açmak, kendi hesabı</translation>
    </message>
    <message>
        <source>Search and open clients&apos; files</source>
        <translation>Danışan dosyalarını aramak ve açmak</translation>
    </message>
    <message>
        <source>Register applications, keep personal details</source>
        <translation>Başvuru kaydetmek, kişisel bilgileri tutmak</translation>
    </message>
    <message>
        <source>Keep orders, risk, needs and plans in a file</source>
        <translation>Dosyada tedbir, risk, ihtiyaç ve planları tutmak</translation>
    </message>
    <message>
        <source>Close and reopen a file</source>
        <translation>Dosyayı kapatmak ve yeniden açmak</translation>
    </message>
    <message>
        <source>Merge two files of one woman</source>
        <translation>Aynı kadının iki dosyasını birleştirmek</translation>
    </message>
    <message>
        <source>Export a file</source>
        <translation>Dosyayı dışa aktarmak</translation>
    </message>
    <message>
        <source>Import an older register</source>
        <translation>Eski kaydı içe aktarmak</translation>
    </message>
    <message>
        <source>Write notes of her own profession</source>
        <translation>Kendi mesleğinin notlarını yazmak</translation>
    </message>
    <message>
        <source>Restrict a file to named colleagues</source>
        <translation>Dosyayı adı verilen çalışanlarla sınırlamak</translation>
    </message>
    <message>
        <source>Open a restricted file in an emergency</source>
        <translation>Acil durumda sınırlı dosyayı açmak</translation>
    </message>
    <message>
        <source>See the appointments</source>
        <translation>Randevuları görmek</translation>
    </message>
    <message>
        <source>Book and change appointments</source>
        <translation>Randevu vermek ve değiştirmek</translation>
    </message>
    <message>
        <source>See the shelter board</source>
        <translation>Sığınma panosunu görmek</translation>
    </message>
    <message>
        <source>Decide on a placement in the shelter</source>
        <translation>Yerleştirme kararı almak</translation>
    </message>
    <message>
        <source>Admit, move and discharge in the shelter</source>
        <translation>Sığınmada kabul, yer değiştirme, ayrılış</translation>
    </message>
    <message>
        <source>Change rooms and beds</source>
        <translation>Oda ve yatakları değiştirmek</translation>
    </message>
    <message>
        <source>Write referral letters</source>
        <translation>Yönlendirme yazısı yazmak</translation>
    </message>
    <message>
        <source>Change the directory of institutions</source>
        <translation>Kurum rehberini değiştirmek</translation>
    </message>
    <message>
        <source>Make and check backups</source>
        <translation>Yedek almak ve denetlemek</translation>
    </message>
    <message>
        <source>Manage colleagues and logins</source>
        <translation>Çalışanları ve kullanıcıları yönetmek</translation>
    </message>
    <message>
        <source>Change the settings of the centre</source>
        <translation>Merkezin ayarlarını değiştirmek</translation>
    </message>
    <message>
        <source>Change the lists of answers</source>
        <translation>Cevap listelerini değiştirmek</translation>
    </message>
    <message>
        <source>Read the record of who did what</source>
        <translation>İşlem kaydını okumak</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Kasayı denetlemek</translation>
    </message>
</context>
<context>
    <name>PerpetratorsTab</name>
    <message>
        <source>New perpetrator …</source>
        <translation>Yeni şiddet uygulayan …</translation>
    </message>
    <message>
        <source>Where the conflict lies …</source>
        <translation>Çatışma nerede …</translation>
    </message>
    <message>
        <source>Perpetrators</source>
        <translation>Şiddet uygulayanlar</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Çıkar çatışması</translation>
    </message>
    <message>
        <source>Nobody is written down. A name is not needed; what she can tell is enough.</source>
        <translation>Henüz kimse yazılmadı. Ad gerekmez; danışanın anlatabildiği yeter.</translation>
    </message>
    <message>
        <source>Taken back: {reason}</source>
        <translation>Geri alındı: {reason}</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Yanlışlık</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Değiştir …</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>Geri al …</translation>
    </message>
    <message>
        <source>Relation not known</source>
        <translation>Yakınlığı bilinmiyor</translation>
    </message>
    <message>
        <source>Where the conflict lies</source>
        <translation>Çatışma nerede</translation>
    </message>
    <message>
        <source>There is no conflict any more.</source>
        <translation>Artık bir çatışma yok.</translation>
    </message>
</context>
<context>
    <name>PersonBox</name>
    <message>
        <source>Client: name or file number</source>
        <translation>Danışan: ad veya dosya no</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Bulunan danışanlar</translation>
    </message>
    <message>
        <source>Nobody was found. Please check the spelling.</source>
        <translation>Kimse bulunamadı. Lütfen yazılışı kontrol edin.</translation>
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
        <source>Somebody lives here whose file is open only to named staff.</source>
        <translation>Burada, dosyası yalnız adı yazılı görevlilere açık biri kalıyor.</translation>
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
    <name>PlanTab</name>
    <message>
        <source>New goal …</source>
        <translation>Yeni hedef …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Yazdır …</translation>
    </message>
    <message>
        <source>Look again on …</source>
        <translation>Yeniden bakma günü …</translation>
    </message>
    <message>
        <source>To be looked at again on {day}</source>
        <translation>Yeniden bakılacak: {day}</translation>
    </message>
    <message>
        <source>No goal yet. Small steps she can take herself are goals too.</source>
        <translation>Henüz hedef yok. Danışanın kendi atabileceği küçük adımlar da hedeftir.</translation>
    </message>
    <message>
        <source>It is met …</source>
        <translation>Tamamlandı …</translation>
    </message>
    <message>
        <source>Other state …</source>
        <translation>Başka durum …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Değiştir …</translation>
    </message>
</context>
<context>
    <name>PresentFile</name>
    <message>
        <source>Not found on a stick.</source>
        <translation>Bellekte bulunamadı.</translation>
    </message>
    <message>
        <source>L&amp;ook again</source>
        <translation>Yeniden ba&amp;k</translation>
    </message>
    <message>
        <source>&amp;Choose the file …</source>
        <translation>Dosyayı &amp;seç …</translation>
    </message>
    <message>
        <source>The key file in use now</source>
        <translation>Şimdi kullanılan anahtar dosyası</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Anahtar dosyası</translation>
    </message>
    <message>
        <source>Key files (*.kdmkey)</source>
        <translation>Anahtar dosyaları (*.kdmkey)</translation>
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
    <name>ProposalsCard</name>
    <message>
        <source>A proposal waits for you</source>
        <translation>Sizi bekleyen bir öneri var</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Öneriye bakın</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>Protection</source>
        <translation>Koruma</translation>
    </message>
    <message>
        <source>Perpetrators</source>
        <translation>Şiddet uygulayanlar</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Tedbir kararları</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Orders and goals</source>
        <translation>Tedbirler ve hedefler</translation>
    </message>
    <message>
        <source>Conflict of interest: ask the unit supervisor</source>
        <translation>Çıkar çatışması: birim sorumlusuna sorunuz</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>The course of the risk</source>
        <translation>Riskin seyri</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Yeni tedbir kararı</translation>
    </message>
    <message>
        <source>Extension of: {order}</source>
        <translation>Süre uzatımı: {order}</translation>
    </message>
    <message>
        <source>Why does it change?</source>
        <translation>Neden değişiyor?</translation>
    </message>
    <message>
        <source>Correct: {order}</source>
        <translation>Düzelt: {order}</translation>
    </message>
    <message>
        <source>What stood before stays in the file.</source>
        <translation>Önceki kayıt dosyada kalır.</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Ne oldu?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Time, if known</source>
        <translation>Saat, biliniyorsa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>The whole order was entered by mistake</source>
        <translation>Kararın tümü yanlışlıkla girildi</translation>
    </message>
    <message>
        <source>What was wrong?</source>
        <translation>Yanlış olan hangisi?</translation>
    </message>
    <message>
        <source>What was the mistake?</source>
        <translation>Yanlışlık neydi?</translation>
    </message>
    <message>
        <source>The entry stays in the file and counts for nothing.</source>
        <translation>Kayıt dosyada kalır, hiçbir hesaba katılmaz.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>What kind of order?</source>
        <translation>Kararın türü</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Tedbirler</translation>
    </message>
    <message>
        <source>Who decided?</source>
        <translation>Kararı veren</translation>
    </message>
    <message>
        <source>Decision number</source>
        <translation>Karar no</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Karar tarihi</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>Against whom?</source>
        <translation>Kimin hakkında?</translation>
    </message>
    <message>
        <source>or in words</source>
        <translation>ya da yazıyla</translation>
    </message>
    <message>
        <source>Her identity and address are kept secret (art. 8/6)</source>
        <translation>Kimlik ve adres bilgileri gizli (m. 8/6)</translation>
    </message>
    <message>
        <source>Why does it last longer than the law has it?</source>
        <translation>Neden yasadaki süreden uzun?</translation>
    </message>
    <message>
        <source>It lapses unless it is approved until {moment}.</source>
        <translation>{moment} saatine kadar onaylanmazsa kendiliğinden kalkar.</translation>
    </message>
    <message>
        <source>A first order can last until {day} at most.</source>
        <translation>İlk karar en çok {day} gününe kadar verilebilir.</translation>
    </message>
    <message>
        <source>Name, numbers and address change in every file in which this person is named.</source>
        <translation>Ad, numaralar ve adres, bu kişinin yazılı olduğu bütün dosyalarda değişir.</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Çıkar çatışması</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>erkek</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>kadın</translation>
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
        <source>Known as</source>
        <translation>Bilinen adı</translation>
    </message>
    <message>
        <source>Is it …</source>
        <translation>Cinsiyeti</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Doğum tarihi</translation>
    </message>
    <message>
        <source>or birth year</source>
        <translation>ya da doğum yılı</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Kimlik numarası</translation>
    </message>
    <message>
        <source>His telephone</source>
        <translation>Telefonu</translation>
    </message>
    <message>
        <source>His address</source>
        <translation>Adresi</translation>
    </message>
    <message>
        <source>Who is he to her?</source>
        <translation>Danışanın nesi?</translation>
    </message>
    <message>
        <source>Does he live with her?</source>
        <translation>Birlikte mi yaşıyorlar?</translation>
    </message>
    <message>
        <source>What is known of him</source>
        <translation>Hakkında bilinenler</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Mesleği</translation>
    </message>
    <message>
        <source>Where does he work?</source>
        <translation>Nerede çalışıyor?</translation>
    </message>
    <message>
        <source>New perpetrator</source>
        <translation>Yeni şiddet uygulayan</translation>
    </message>
    <message>
        <source>This person may be known here already:</source>
        <translation>Bu kişi burada zaten kayıtlı olabilir:</translation>
    </message>
    <message>
        <source>It is the same person: {known}</source>
        <translation>Aynı kişi: {known}</translation>
    </message>
    <message>
        <source>Linked with: {known}</source>
        <translation>Bağlandı: {known}</translation>
    </message>
    <message>
        <source>In which area?</source>
        <translation>Hangi alanda?</translation>
    </message>
    <message>
        <source>New goal: {plan}</source>
        <translation>Yeni hedef: {plan}</translation>
    </message>
    <message>
        <source>Change the goal</source>
        <translation>Hedefi değiştir</translation>
    </message>
    <message>
        <source>It is met</source>
        <translation>Tamamlandı</translation>
    </message>
    <message>
        <source>State of the goal</source>
        <translation>Hedefin durumu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Look again: {plan}</source>
        <translation>Yeniden bakılacak: {plan}</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Hangi gün?</translation>
    </message>
    <message>
        <source>Print: {plan}</source>
        <translation>Yazdır: {plan}</translation>
    </message>
    <message>
        <source>With her name</source>
        <translation>Danışanın adıyla</translation>
    </message>
    <message>
        <source>With the names of our staff</source>
        <translation>Çalışanlarımızın adlarıyla</translation>
    </message>
    <message>
        <source>With the names of the perpetrators</source>
        <translation>Şiddet uygulayanların adlarıyla</translation>
    </message>
    <message>
        <source>A plan found at home can endanger her. Please ask her whether she can keep it safely, or keep it for her here. The shelter&apos;s address is never on it.</source>
        <translation>Evde bulunan bir plan danışanı tehlikeye atabilir. Güvenle saklayıp saklayamayacağını sorunuz ya da kâğıdı burada onun için saklayınız. Sığınmaevinin adresi hiçbir zaman yazmaz.</translation>
    </message>
    <message>
        <source>She wants it on paper</source>
        <translation>Kâğıtta istiyor</translation>
    </message>
    <message>
        <source>What is the goal?</source>
        <translation>Hedef nedir?</translation>
    </message>
    <message>
        <source>Who of us sees to it?</source>
        <translation>Bizden kim ilgileniyor?</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Ne zamana kadar?</translation>
    </message>
    <message>
        <source>Assess the risk</source>
        <translation>Riski değerlendir</translation>
    </message>
    <message>
        <source>Of the police&apos;s form only the level and the day are written down.</source>
        <translation>Kolluk formundan yalnız düzey ve tarih yazılır.</translation>
    </message>
    <message>
        <source>Correct the assessment</source>
        <translation>Değerlendirmeyi düzelt</translation>
    </message>
    <message>
        <source>How high?</source>
        <translation>Düzeyi</translation>
    </message>
    <message>
        <source>Is her life in danger?</source>
        <translation>Hayati tehlike var mı?</translation>
    </message>
    <message>
        <source>Who assessed it?</source>
        <translation>Kim değerlendirdi?</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Gerekçeler</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>Hedef: {goal}</translation>
    </message>
    <message>
        <source>Perpetrator: {name}</source>
        <translation>Şiddet uygulayan: {name}</translation>
    </message>
    <message>
        <source>Protective order</source>
        <translation>Koruyucu tedbir</translation>
    </message>
    <message>
        <source>Preventive order</source>
        <translation>Önleyici tedbir</translation>
    </message>
    <message>
        <source>Civil authority</source>
        <translation>Mülki amir</translation>
    </message>
    <message>
        <source>Police chief (delay is harmful)</source>
        <translation>Kolluk amiri (gecikmesinde sakınca var)</translation>
    </message>
    <message>
        <source>Family judge</source>
        <translation>Aile hâkimi</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Kolluk</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Onaylandı</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Onaylanmadı</translation>
    </message>
    <message>
        <source>Served to the perpetrator</source>
        <translation>Şiddet uygulayana tebliğ edildi</translation>
    </message>
    <message>
        <source>Lifted before its end</source>
        <translation>Süresinden önce kaldırıldı</translation>
    </message>
    <message>
        <source>Taken back: entered by mistake</source>
        <translation>Yanlış kayıt, geri alındı</translation>
    </message>
    <message>
        <source>A step undone</source>
        <translation>Bir adım geri alındı</translation>
    </message>
    <message>
        <source>Lapsed: not approved</source>
        <translation>Kendiliğinden kalktı: onaylanmadı</translation>
    </message>
    <message>
        <source>Begins on {day}</source>
        <translation>{day} günü başlıyor</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>{day} günü bitti</translation>
    </message>
    <message>
        <source>Lifted on {day}</source>
        <translation>{day} günü kaldırıldı</translation>
    </message>
    <message>
        <source>{hours} hours to approve</source>
        <translation>Onay için {hours} saat</translation>
    </message>
    <message>
        <source>Waits for approval until {moment} ({hours} hours left)</source>
        <translation>Onay bekliyor: {moment} (kalan {hours} saat)</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>Bugün bitiyor</translation>
    </message>
    <message>
        <source>In force: {days} days left</source>
        <translation>Yürürlükte: {days} gün kaldı</translation>
    </message>
    <message>
        <source>decided on {moment} by: {who}</source>
        <translation>karar {moment}, veren: {who}</translation>
    </message>
    <message>
        <source>in force from {first} to {last}</source>
        <translation>{first} – {last} arası geçerli</translation>
    </message>
    <message>
        <source>Risk: {level}</source>
        <translation>Risk: {level}</translation>
    </message>
    <message>
        <source>Life in danger</source>
        <translation>Hayati tehlike</translation>
    </message>
    <message>
        <source>No danger to her life</source>
        <translation>Hayati tehlike yok</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Güvenlik planı</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Eylem planı</translation>
    </message>
    <message>
        <source>{met} of {of} met</source>
        <translation>{of} hedeften {met} tamam</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Gecikti</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>son gün {day}</translation>
    </message>
    <message>
        <source>she herself</source>
        <translation>danışanın kendisi</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>Adı bilinmiyor</translation>
    </message>
    <message>
        <source>lives with her</source>
        <translation>danışanla birlikte yaşıyor</translation>
    </message>
    <message>
        <source>born {when}</source>
        <translation>doğum: {when}</translation>
    </message>
    <message>
        <source>work: {work}</source>
        <translation>iş: {work}</translation>
    </message>
    <message>
        <source>{number}: his number, do not call</source>
        <translation>{number}: onun numarası, aramayın</translation>
    </message>
    <message>
        <source>same identity number</source>
        <translation>aynı kimlik no</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>aynı telefon</translation>
    </message>
    <message>
        <source>same name and birth year</source>
        <translation>aynı ad ve doğum yılı</translation>
    </message>
    <message>
        <source>She herself</source>
        <translation>Danışanın kendisi</translation>
    </message>
    <message>
        <source>{about}: {who} of our staff has the same name</source>
        <translation>{about}: çalışanımız {who} ile aynı adı taşıyor</translation>
    </message>
    <message>
        <source>{about}: in a file that only named staff may open</source>
        <translation>{about}: yalnız adı belirlenmiş çalışanların açabildiği bir dosyada</translation>
    </message>
    <message>
        <source>{about}: stands in another open file ({where})</source>
        <translation>{about}: başka bir açık dosyada geçiyor ({where})</translation>
    </message>
    <message>
        <source>{about}: belongs to somebody who is in the shelter now ({where})</source>
        <translation>{about}: şu an sığınmaevinde kalan birinin yakını ({where})</translation>
    </message>
    <message>
        <source>{about}: our lawyer has advised the other side ({where})</source>
        <translation>{about}: avukatımız karşı tarafa danışmanlık vermiş ({where})</translation>
    </message>
    <message>
        <source>There may be a conflict of interest in this file. Please ask the unit supervisor before you go on.</source>
        <translation>Bu dosyada çıkar çatışması olabilir. Devam etmeden önce lütfen birim sorumlusuna sorunuz.</translation>
    </message>
</context>
<context>
    <name>ProtectionSide</name>
    <message>
        <source>No order runs, no goal waits.</source>
        <translation>Süren karar, bekleyen hedef yok.</translation>
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
        <source>The long key on the sheet, or the words of two shares</source>
        <translation>Sayfadaki uzun anahtar ya da iki parçanın sözcükleri</translation>
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
    <name>RecoveryTab</name>
    <message>
        <source>The recovery sheet</source>
        <translation>Kurtarma sayfası</translation>
    </message>
    <message>
        <source>Whoever holds the sheet, or two of its three shares, opens everything: it stands in for every forgotten passphrase and opens every backup. Issue a new one when it may have been seen or lost, or when somebody who kept it leaves.</source>
        <translation>Sayfayı ya da üç parçasından ikisini elinde tutan her şeyi açar: unutulan her parolanın yerine geçer, her yedeği açar. Görülmüş ya da kaybolmuş olabilirse veya onu saklayan biri ayrılıyorsa yenisini düzenleyin.</translation>
    </message>
    <message>
        <source>&amp;Issue a new recovery sheet …</source>
        <translation>Ye&amp;ni kurtarma sayfası düzenle …</translation>
    </message>
    <message>
        <source>issued on {day}</source>
        <translation>{day} tarihinde düzenlendi</translation>
    </message>
    <message>
        <source>issued on {day}, on one sheet</source>
        <translation>{day} tarihinde tek sayfa olarak düzenlendi</translation>
    </message>
    <message>
        <source>issued on {day}, in three shares of which any two open</source>
        <translation>{day} tarihinde, herhangi ikisi açan üç parça olarak düzenlendi</translation>
    </message>
    <message>
        <source>waits for members</source>
        <translation>üyeleri bekliyor</translation>
    </message>
    <message>
        <source>Notes from before it was issued do not open with it yet: {names}. Each of these opens once one of its members has logged in.</source>
        <translation>Düzenlenmeden önceki şu notlar henüz onunla açılmıyor: {names}. Her biri, bir üyesi giriş yapınca açılır.</translation>
    </message>
    <message>
        <source>opens everything</source>
        <translation>her şeyi açar</translation>
    </message>
    <message>
        <source>A new sheet is proposed and waits for another manager, under Managers.</source>
        <translation>Yeni bir sayfa önerildi; Yöneticiler sekmesinde başka bir yöneticiyi bekliyor.</translation>
    </message>
    <message>
        <source>The new sheet is proposed. Keep its pages: it counts once another manager has confirmed it; until then the old one does.</source>
        <translation>Yeni sayfa önerildi. Sayfalarını saklayın: başka bir yönetici onaylayınca geçerli olur; o zamana kadar eskisi geçerlidir.</translation>
    </message>
    <message>
        <source>The new sheet is in force; the old one opens nothing that is made from now on. Backups made before still open with the old one: keep it as long as they exist, or destroy both. Please make a new backup today.</source>
        <translation>Yeni sayfa yürürlükte; eskisi bundan sonra yapılan hiçbir şeyi açmaz. Önceki yedekler hâlâ eski sayfayla açılır: onlar durdukça eski sayfayı saklayın ya da ikisini birden yok edin. Lütfen bugün yeni bir yedek alın.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Earlier register</source>
        <translation>Eski defter</translation>
    </message>
    <message>
        <source>&amp;Check the rows</source>
        <translation>Satırları &amp;kontrol et</translation>
    </message>
    <message>
        <source>{rows} lines were read. Please say what each column means.</source>
        <translation>{rows} satır okundu. Lütfen her sütunun ne olduğunu seçin.</translation>
    </message>
    <message>
        <source>The columns of the register</source>
        <translation>Defterin sütunları</translation>
    </message>
    <message>
        <source>How the rows are taken</source>
        <translation>Satırlar nasıl alınsın</translation>
    </message>
    <message>
        <source>When somebody has a file already</source>
        <translation>Kişinin dosyası zaten varsa</translation>
    </message>
    <message>
        <source>Surely hers: the same identity number, or the same name and date of birth.</source>
        <translation>Kesin onun: aynı kimlik numarası ya da aynı ad ve doğum tarihi.</translation>
    </message>
    <message>
        <source>Channel of rows that name none</source>
        <translation>Kanalı yazılmamış satırların kanalı</translation>
    </message>
    <message>
        <source>&amp;Leave this file</source>
        <translation>Bu dosyadan &amp;vazgeç</translation>
    </message>
    <message>
        <source>The register&apos;s file</source>
        <translation>Defterin dosyası</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>Tablolar (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Taking the rows in …</source>
        <translation>Satırlar alınıyor …</translation>
    </message>
    <message>
        <source>Checking the rows …</source>
        <translation>Satırlar kontrol ediliyor …</translation>
    </message>
    <message>
        <source>The register is in: {created} new files, {joined} rows joined a file, {refused} could not be taken.</source>
        <translation>Defter içeri alındı: {created} yeni dosya, {joined} satır dosyasına eklendi, {refused} satır alınamadı.</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>Bu içe aktarma geri alınsın mı?</translation>
    </message>
    <message>
        <source>{created} files and {joined} applications that came in with it go. Their numbers stay as void. It is refused if anything was written in those files since.</source>
        <translation>Birlikte gelen {created} dosya ve {joined} başvuru silinir. Numaraları iptal edilmiş olarak kalır. O dosyalara sonradan bir şey yazıldıysa geri alınmaz.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Taking the import back …</source>
        <translation>İçe aktarma geri alınıyor …</translation>
    </message>
    <message>
        <source>Taken back: {files} files.</source>
        <translation>Geri alındı: {files} dosya.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Durduruldu. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Rows not taken: {rows}.</source>
        <translation>Alınamayan satırlar: {rows}.</translation>
    </message>
    <message>
        <source>Bring the register in that was kept before this desk</source>
        <translation>Bu programdan önce tutulan defteri içeri alın</translation>
    </message>
    <message>
        <source>An Excel or CSV file with one application a row. You see every row before anything is written, and the whole import can be taken back. Please delete the file safely afterwards: it is not encrypted.</source>
        <translation>Her satırda bir başvuru olan Excel veya CSV dosyası. Yazılmadan önce her satırı görürsünüz; içe aktarma bütünüyle geri alınabilir. Dosya şifreli değildir: sonra güvenle silin.</translation>
    </message>
    <message>
        <source>&amp;Choose the file …</source>
        <translation>Dosyayı &amp;seç …</translation>
    </message>
    <message>
        <source>Imports that were made</source>
        <translation>Yapılan içe aktarmalar</translation>
    </message>
    <message>
        <source>Take this import &amp;back …</source>
        <translation>Bu içe aktarmayı &amp;geri al …</translation>
    </message>
    <message>
        <source>No register was brought in yet.</source>
        <translation>Henüz bir defter içeri alınmadı.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kim</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Yeni dosya</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Eklenen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Alınamayan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>In the vault</source>
        <translation>Kasada</translation>
    </message>
    <message>
        <source>Taken back on {day}</source>
        <translation>{day} tarihinde geri alındı</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ne olacak</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Show only rows that need a &amp;look</source>
        <translation>Yalnız &amp;bakılması gereken satırlar</translation>
    </message>
    <message>
        <source>Rows of the register</source>
        <translation>Defterin satırları</translation>
    </message>
    <message>
        <source>Make this row a &amp;new file</source>
        <translation>Bu satıra yeni &amp;dosya aç</translation>
    </message>
    <message>
        <source>&amp;Back to the columns</source>
        <translation>&amp;Sütunlara dön</translation>
    </message>
    <message>
        <source>&amp;Take {count} rows in</source>
        <translation>{count} satırı içeri &amp;al</translation>
    </message>
    <message>
        <source>New files: {count}</source>
        <translation>Yeni dosya: {count}</translation>
    </message>
    <message>
        <source>Join a file: {count}</source>
        <translation>Dosyasına eklenen: {count}</translation>
    </message>
    <message>
        <source>Cannot be taken: {count}</source>
        <translation>Alınamayan: {count}</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Soyad</translation>
    </message>
    <message>
        <source>Name and surname in one</source>
        <translation>Ad ve soyad bir arada</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Kimlik numarası</translation>
    </message>
    <message>
        <source>Date or year of birth</source>
        <translation>Doğum tarihi veya yılı</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Mahalle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Date of the application</source>
        <translation>Başvuru tarihi</translation>
    </message>
    <message>
        <source>Channel of the application</source>
        <translation>Başvuru kanalı</translation>
    </message>
    <message>
        <source>Kind of violence</source>
        <translation>Şiddet türü</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Açıklama</translation>
    </message>
    <message>
        <source>Number in the old register</source>
        <translation>Eski defterdeki numara</translation>
    </message>
    <message>
        <source>Join her file when it is surely hers</source>
        <translation>Kesin onunsa dosyasına ekle</translation>
    </message>
    <message>
        <source>Open a new file for every row</source>
        <translation>Her satır için yeni dosya aç</translation>
    </message>
    <message>
        <source>Leave such rows out</source>
        <translation>Bu satırları dışarıda bırak</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>Alınamıyor</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Yeni dosya</translation>
    </message>
    <message>
        <source>Joins the file of row {row}</source>
        <translation>{row}. satırın dosyasına eklenir</translation>
    </message>
    <message>
        <source>Joins her earlier file</source>
        <translation>Önceki dosyasına eklenir</translation>
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
    <name>ReissueDialog</name>
    <message>
        <source>A new recovery sheet</source>
        <translation>Yeni kurtarma sayfası</translation>
    </message>
    <message>
        <source>2 of 3 · The new pages</source>
        <translation>2 / 3 · Yeni sayfalar</translation>
    </message>
    <message>
        <source>Print them or copy them by hand now, and keep them away from the computer.</source>
        <translation>Şimdi yazdırın ya da elle yazın, bilgisayardan uzakta saklayın.</translation>
    </message>
    <message>
        <source>3 of 3 · From the new pages</source>
        <translation>3 / 3 · Yeni sayfalardan</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
    <message>
        <source>Leave the old sheet in force?</source>
        <translation>Eski sayfa yürürlükte kalsın mı?</translation>
    </message>
    <message>
        <source>Nothing has changed. The new pages are worthless; please destroy what is printed of them.</source>
        <translation>Hiçbir şey değişmedi. Yeni sayfalar geçersizdir; yazdırdıklarınızı lütfen yok edin.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Çık</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>İ&amp;leri</translation>
    </message>
    <message>
        <source>I have it on pape&amp;r</source>
        <translation>Kâğıtta &amp;duruyor</translation>
    </message>
    <message>
        <source>&amp;Propose it</source>
        <translation>Ö&amp;ner</translation>
    </message>
    <message>
        <source>&amp;Put it in force</source>
        <translation>&amp;Yürürlüğe koy</translation>
    </message>
    <message>
        <source>The new sheet counts once another manager has confirmed it. Until then keep both.</source>
        <translation>Yeni sayfa, başka bir yönetici onaylayınca geçerli olur. O zamana kadar ikisini de saklayın.</translation>
    </message>
    <message>
        <source>All keys are changed, which may take a minute. The old sheet opens nothing that is made from then on; backups made before still open with it.</source>
        <translation>Bütün anahtarlar değişir, bir dakika sürebilir. Eski sayfa bundan sonra yapılan hiçbir şeyi açmaz; önceki yedekler onunla açılmaya devam eder.</translation>
    </message>
</context>
<context>
    <name>RekeyLine</name>
    <message>
        <source>Change of keys</source>
        <translation>Anahtarların değişmesi</translation>
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
    <name>Restricted</name>
    <message>
        <source>Emergency access</source>
        <translation>Acil erişim</translation>
    </message>
    <message>
        <source>Who may see this file</source>
        <translation>Bu dosyayı kimler görebilir</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Kimler görebilir</translation>
    </message>
    <message>
        <source>Who may see the file, besides you?</source>
        <translation>Sizden başka kimler görebilsin?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Neden?</translation>
    </message>
    <message>
        <source>Only those who may see the file read this.</source>
        <translation>Bunu yalnız dosyayı görebilenler okur.</translation>
    </message>
    <message>
        <source>Limit this file to named staff</source>
        <translation>Bu dosyayı adı yazılı görevlilerle sınırla</translation>
    </message>
    <message>
        <source>Limit the file</source>
        <translation>Dosyayı sınırla</translation>
    </message>
    <message>
        <source>Her name, numbers and words are locked away. Others no longer find her; the schedule shows busy time, the shelter a taken bed, the register a number and a date. Supervisors and managers can open the file in an emergency, with a reason that you will see. Copies made before stay readable to whoever has them.</source>
        <translation>Adı, numaraları ve yazılanlar kilitlenir. Başkaları onu artık bulamaz; çizelge “Dolu”, sığınmaevi dolu bir yatak, giden evrak defteri yalnız sayı ve tarih gösterir. Birim sorumluları ve yöneticiler acil durumda, sizin de göreceğiniz bir gerekçeyle dosyayı açabilir. Önceden alınmış kopyalar, elinde olana açık kalır.</translation>
    </message>
    <message>
        <source>Everybody may see it already</source>
        <translation>Zaten herkes görebiliyor</translation>
    </message>
    <message>
        <source>There is no further login that the file could be shared with.</source>
        <translation>Dosyanın paylaşılabileceği başka bir kullanıcı yok.</translation>
    </message>
    <message>
        <source>Who may see the file from now on?</source>
        <translation>Bundan sonra kimler de görebilsin?</translation>
    </message>
    <message>
        <source>Share this file</source>
        <translation>Bu dosyayı paylaş</translation>
    </message>
    <message>
        <source>Share the file</source>
        <translation>Dosyayı paylaş</translation>
    </message>
    <message>
        <source>Who may no longer see the file?</source>
        <translation>Dosyayı artık kim görmesin?</translation>
    </message>
    <message>
        <source>Take somebody off the list</source>
        <translation>Listeden birini çıkar</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Listeden çıkar</translation>
    </message>
    <message>
        <source>The file gets a new key. What she has read, and old backups, stay known to her.</source>
        <translation>Dosya yeni bir anahtar alır. Daha önce okudukları ve eski yedekler ise ona açık kalır.</translation>
    </message>
    <message>
        <source>Open this file to all staff again?</source>
        <translation>Bu dosya yeniden herkese açılsın mı?</translation>
    </message>
    <message>
        <source>Everybody whose role sees clients finds her again, with her name and numbers. You can limit the file anew at any time.</source>
        <translation>Görevi danışanları görmeye elveren herkes onu adı ve numaralarıyla yeniden bulur. Dosyayı dilediğiniz zaman yeniden sınırlayabilirsiniz.</translation>
    </message>
    <message>
        <source>Open to all staff</source>
        <translation>Herkese aç</translation>
    </message>
    <message>
        <source>Leave it limited</source>
        <translation>Sınırlı kalsın</translation>
    </message>
    <message>
        <source>Only where waiting would harm her. The file opens to you for {minutes} minutes or until you lock. The opening and your reason are recorded and shown to the staff of the file and to every supervisor.</source>
        <translation>Yalnız beklemenin ona zarar vereceği durumda kullanın. Dosya size {minutes} dakika boyunca ya da siz kilitleyene kadar açılır. Açılış ve gerekçeniz kaydedilir; dosyanın görevlilerine ve bütün birim sorumlularına gösterilir.</translation>
    </message>
    <message>
        <source>Open in an emergency</source>
        <translation>Acil durumda aç</translation>
    </message>
    <message>
        <source>The woman whose time you chose in the schedule</source>
        <translation>Çizelgede saatini seçtiğiniz danışan</translation>
    </message>
    <message>
        <source>File no</source>
        <translation>Dosya no</translation>
    </message>
    <message>
        <source>What is the emergency?</source>
        <translation>Acil durum nedir?</translation>
    </message>
    <message>
        <source>Do not write her name: the reason stands in a list of its own.</source>
        <translation>Adını yazmayın: gerekçe ayrı bir listede durur.</translation>
    </message>
    <message>
        <source>Limited to {count} people</source>
        <translation>{count} kişiyle sınırlı</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (siz)</translation>
    </message>
    <message>
        <source>{name}: share it again, her keys are new</source>
        <translation>{name}: anahtarları yenilendi, yeniden paylaşın</translation>
    </message>
    <message>
        <source>Open to you until {time}</source>
        <translation>Size {time} saatine kadar açık</translation>
    </message>
    <message>
        <source>{who} opened it in an emergency, {when}: {reason}</source>
        <translation>{who} acil durumda açtı, {when}: {reason}</translation>
    </message>
    <message>
        <source>Share …</source>
        <translation>Paylaş …</translation>
    </message>
    <message>
        <source>Take off the list …</source>
        <translation>Listeden çıkar …</translation>
    </message>
    <message>
        <source>Open to all staff …</source>
        <translation>Herkese aç …</translation>
    </message>
    <message>
        <source>Opened in an emergency</source>
        <translation>Acil durumda açıldı</translation>
    </message>
    <message>
        <source>{who} opened the restricted file {number}, {when}</source>
        <translation>{who}, {number} numaralı gizli dosyayı açtı, {when}</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Okudum</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Review of logins</source>
        <translation>Kullanıcıların gözden geçirilmesi</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>Gözden geçirmeyi aç</translation>
    </message>
    <message>
        <source>Due since {day}: does everybody still need what she may see?</source>
        <translation>{day} gününden beri bekliyor: herkesin gördüklerine hâlâ ihtiyacı var mı?</translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message>
        <source>Ho&amp;w often …</source>
        <translation>Ne &amp;sıklıkta …</translation>
    </message>
    <message>
        <source>&amp;Look at the printed review</source>
        <translation>&amp;Basılı hâline bak</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Görevi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Son giriş</translation>
    </message>
    <message>
        <source>never</source>
        <translation>hiç</translation>
    </message>
    <message>
        <source>Idle days</source>
        <translation>Boşta gün</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Gizlilik bölümleri</translation>
    </message>
    <message>
        <source>Beyond the role</source>
        <translation>Görevinden fazla</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Karar</translation>
    </message>
    <message>
        <source>Review of logins</source>
        <translation>Kullanıcıların gözden geçirilmesi</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>Olduğu gibi &amp;kalsın</translation>
    </message>
    <message>
        <source>To be &amp;changed</source>
        <translation>&amp;Değişecek</translation>
    </message>
    <message>
        <source>To be &amp;removed</source>
        <translation>K&amp;aldırılacak</translation>
    </message>
    <message>
        <source>&amp;Finish the review</source>
        <translation>Gözden geçirmeyi &amp;tamamla</translation>
    </message>
    <message>
        <source>The record keeps who was confirmed and by whom. To be changed or removed: {count}. Do that in the list of colleagues.</source>
        <translation>Kimin onaylandığı ve kimin onayladığı işlem kaydında kalır. Değişecek veya kaldırılacak: {count}. Bunu çalışanlar listesinde yapın.</translation>
    </message>
    <message>
        <source>Finish the review?</source>
        <translation>Gözden geçirme tamamlansın mı?</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Tamamla</translation>
    </message>
    <message>
        <source>The review is finished. The record has it.</source>
        <translation>Gözden geçirme tamamlandı; işlem kaydına geçti.</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>zamanı geldi</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>zamanı gelmedi</translation>
    </message>
    <message>
        <source>Last review: {last}. Due: {due}. Every {months} months.</source>
        <translation>Son gözden geçirme: {last}. Sıradaki: {due}. {months} ayda bir.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>karar yok</translation>
    </message>
    <message>
        <source>Months between two reviews (1 to 12)</source>
        <translation>İki gözden geçirme arası, ay (1–12)</translation>
    </message>
    <message>
        <source>How often are logins reviewed?</source>
        <translation>Kullanıcılar ne sıklıkta gözden geçirilsin?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Kaydet</translation>
    </message>
    <message>
        <source>Data protection asks for a periodic review of who may see what.</source>
        <translation>Kişisel verilerin korunması, kimin neyi gördüğünün düzenli gözden geçirilmesini ister.</translation>
    </message>
</context>
<context>
    <name>RiskTab</name>
    <message>
        <source>Assess the risk …</source>
        <translation>Riski değerlendir …</translation>
    </message>
    <message>
        <source>The risk now</source>
        <translation>Şu anki risk</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zaman içinde</translation>
    </message>
    <message>
        <source>Nobody has assessed the risk yet.</source>
        <translation>Risk henüz değerlendirilmedi.</translation>
    </message>
    <message>
        <source>What is assessed stands here, the newest first.</source>
        <translation>Değerlendirmeler en yenisi üstte olmak üzere burada durur.</translation>
    </message>
    <message>
        <source>Corrects an earlier one: {reason}</source>
        <translation>Öncekini düzeltir: {reason}</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Düzeltildi</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Düzelt …</translation>
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
    <name>RulesTab</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Kaydet</translation>
    </message>
    <message>
        <source>Protective order of the police chief: hours until it has to be approved</source>
        <translation>Kolluk amirinin koruyucu tedbir kararı: kaç saat içinde onaylanmalı</translation>
    </message>
    <message>
        <source>Preventive order of the police: hours until it has to be approved</source>
        <translation>Kolluğun önleyici tedbir kararı: kaç saat içinde onaylanmalı</translation>
    </message>
    <message>
        <source>Months a first order lasts at most; a longer one asks for a reason</source>
        <translation>İlk karar en çok kaç ay sürer (daha uzunu için gerekçe istenir)</translation>
    </message>
    <message>
        <source>First warning, so many days before an order ends</source>
        <translation>İlk uyarı, kararın bitişinden kaç gün önce</translation>
    </message>
    <message>
        <source>Last warning, so many days before</source>
        <translation>Son uyarı, kararın bitişinden kaç gün önce</translation>
    </message>
    <message>
        <source>Orders under Law 6284</source>
        <translation>6284 sayılı Kanun tedbir kararları</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Days without a contact until a file is listed</source>
        <translation>Kaç gün haber alınmayan dosya listelenir</translation>
    </message>
    <message>
        <source>Days a consent lasts, unless she says otherwise</source>
        <translation>Danışan başka bir süre istemezse açık rıza kaç gün geçerli</translation>
    </message>
    <message>
        <source>Days to answer who asks for her own record</source>
        <translation>Kendi kaydını isteyen danışana kaç gün içinde yanıt verilir</translation>
    </message>
    <message>
        <source>Days an unfinished application is kept</source>
        <translation>Yarım kalan başvuru kaç gün saklanır</translation>
    </message>
    <message>
        <source>The rules are saved. They count from now on.</source>
        <translation>Kurallar kaydedildi. Bundan sonra geçerlidir.</translation>
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
        <source>Two appointments at once</source>
        <translation>Aynı saatte iki randevu</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Dolu</translation>
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
    <message>
        <source>Service</source>
        <translation>Hizmet</translation>
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
        <source>&amp;Letterhead</source>
        <translation>&amp;Antet</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>K&amp;urallar</translation>
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
    <name>SheetPaper</name>
    <message>
        <source>&amp;One sheet: whoever holds it can open everything</source>
        <translation>&amp;Tek sayfa: kimin elindeyse her şeyi açabilir</translation>
    </message>
    <message>
        <source>&amp;Three shares for three people: any two together open, one alone opens nothing</source>
        <translation>&amp;Üç kişiye üç parça: herhangi ikisi birlikte açar, biri tek başına hiçbir şeyi açmaz</translation>
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
        <source>Named staff only</source>
        <translation>Gizli kayıt</translation>
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
    <name>SilentPage</name>
    <message>
        <source>Long without contact</source>
        <translation>Uzun süredir görüşülmeyenler</translation>
    </message>
    <message>
        <source>After how many days …</source>
        <translation>Kaç gün sonra …</translation>
    </message>
    <message>
        <source>Set a task …</source>
        <translation>İş ekle …</translation>
    </message>
    <message>
        <source>Record a contact …</source>
        <translation>Görüşme ekle …</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
    </message>
    <message>
        <source>Life in danger</source>
        <translation>Hayati tehlike</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Dosya numarası</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Son görüşme</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Sonucu</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Task until</source>
        <translation>Bekleyen iş</translation>
    </message>
    <message>
        <source>Nobody has heard from these women for {days} days or more. Please mind how each can be reached safely.</source>
        <translation>Bu danışanlarla {days} gündür ya da daha uzun süredir görüşülmedi. Aramadan önce güvenli iletişim notuna bakınız.</translation>
    </message>
    <message>
        <source>There was a contact in every open file within {days} days.</source>
        <translation>Son {days} gün içinde görüşülmeyen açık dosya yok.</translation>
    </message>
    <message>
        <source>Days without a contact</source>
        <translation>Görüşmesiz geçen gün</translation>
    </message>
    <message>
        <source>After how many days is a file listed?</source>
        <translation>Dosya kaç gün sonra listelensin?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff</source>
        <translation>Personel</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Hesabım</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Parolamı değiştir</translation>
    </message>
    <message>
        <source>Give her a lo&amp;gin</source>
        <translation>Kullanıcı adı &amp;ver</translation>
    </message>
    <message>
        <source>Co&amp;mpartments</source>
        <translation>Gizlilik &amp;bölümleri</translation>
    </message>
    <message>
        <source>Change the &amp;role</source>
        <translation>Gö&amp;revi değiştir</translation>
    </message>
    <message>
        <source>Last &amp;day</source>
        <translation>&amp;Son gün</translation>
    </message>
    <message>
        <source>&amp;New one-time passphrase</source>
        <translation>&amp;Tek kullanımlık yeni parola</translation>
    </message>
    <message>
        <source>Let her &amp;in again</source>
        <translation>Yeniden &amp;alın</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Askıya al</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Kaldır</translation>
    </message>
    <message>
        <source>Suspend the login of {name}?</source>
        <translation>{name} askıya alınsın mı?</translation>
    </message>
    <message>
        <source>Her login opens nothing until you let her in again, and all keys are changed, which may take a minute.</source>
        <translation>Siz yeniden alana kadar girişi hiçbir şey açmaz ve bütün anahtarlar değişir; bu bir dakika sürebilir.</translation>
    </message>
    <message>
        <source>Let {name} in again?</source>
        <translation>{name} yeniden alınsın mı?</translation>
    </message>
    <message>
        <source>She gets new keys and a one-time passphrase on a slip; her compartments open once a fellow member has logged in.</source>
        <translation>Yeni anahtarlar ve kâğıtta tek kullanımlık bir parola alır; gizlilik bölümleri, bir başka üye giriş yapınca açılır.</translation>
    </message>
    <message>
        <source>Let her &amp;in</source>
        <translation>Yeniden &amp;alın</translation>
    </message>
    <message>
        <source>A new one-time passphrase for {name}?</source>
        <translation>{name} için tek kullanımlık yeni parola yapılsın mı?</translation>
    </message>
    <message>
        <source>The old passphrase opens nothing any more, her drafts are lost, and her compartments open once a fellow member has logged in.</source>
        <translation>Eski parola artık hiçbir şey açmaz, taslakları kaybolur ve gizlilik bölümleri bir başka üye giriş yapınca açılır.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Yapılsın</translation>
    </message>
    <message>
        <source>Take {name} off the list?</source>
        <translation>{name} listeden çıkarılsın mı?</translation>
    </message>
    <message>
        <source>She can no longer be booked; what she did and what was booked before stays.</source>
        <translation>Artık randevu verilemez; yaptıkları ve önceden verilen randevular kalır.</translation>
    </message>
    <message>
        <source>&amp;Take her off</source>
        <translation>Listeden &amp;çıkar</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ayrıldı</translation>
    </message>
    <message>
        <source>The keys are being changed. Please leave the computer on until this is done.</source>
        <translation>Anahtarlar değiştiriliyor. Lütfen bitene kadar bilgisayarı açık bırakın.</translation>
    </message>
    <message>
        <source>Only she holds keys of: {names}. Without them, what is sealed there opens with the recovery sheet alone. First make somebody else a member and let this colleague log in once.</source>
        <translation>Şu bölümlerin anahtarı yalnız onda: {names}. O olmadan buradaki notlar yalnız kurtarma sayfasıyla açılır. Önce başka birini üye yapın; ardından bu çalışan bir kez giriş yapsın.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Soyad</translation>
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
        <source>It can be read on the unlock screen: choose one that tells nothing.</source>
        <translation>Açılış ekranında görünür: bir şey anlatmayan bir ad seçin.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Görevi</translation>
    </message>
    <message>
        <source>Add a colleague without a login</source>
        <translation>Kullanıcı adı olmadan çalışan ekle</translation>
    </message>
    <message>
        <source>&amp;Add the colleague</source>
        <translation>Çalışanı &amp;ekle</translation>
    </message>
    <message>
        <source>She can be booked and sign letters; the program stays closed to her.</source>
        <translation>Randevu verilebilir ve yazı imzalayabilir; program ona kapalı kalır.</translation>
    </message>
    <message>
        <source>Add a colleague with a login</source>
        <translation>Kullanıcı adıyla çalışan ekle</translation>
    </message>
    <message>
        <source>The program makes a one-time passphrase and shows the slip to print. She changes it at her first login; you need not know hers.</source>
        <translation>Program tek kullanımlık bir parola yapar ve yazdırılacak kâğıdı gösterir. İlk girişte değiştirir; sizin onun parolasını bilmeniz gerekmez.</translation>
    </message>
    <message>
        <source>A login for {name}</source>
        <translation>{name} için kullanıcı adı</translation>
    </message>
    <message>
        <source>&amp;Give the login</source>
        <translation>Kullanıcı adını &amp;ver</translation>
    </message>
    <message>
        <source>She can then open the program with this role; the slip to print is shown next.</source>
        <translation>Bundan sonra programı bu görevle açabilir; yazdırılacak kâğıt hemen gösterilir.</translation>
    </message>
    <message>
        <source>&amp;Propose it</source>
        <translation>Ö&amp;ner</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Yeni görev</translation>
    </message>
    <message>
        <source>Another role for {name}</source>
        <translation>{name} için başka görev</translation>
    </message>
    <message>
        <source>&amp;Change the role</source>
        <translation>Görevi &amp;değiştir</translation>
    </message>
    <message>
        <source>She gets the compartments of the new role and loses those of the old one; what she has read she has read.</source>
        <translation>Yeni görevin gizlilik bölümlerini alır, eskisininkileri bırakır; önceden okudukları okunmuş kalır.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>Leave it empty for no end.</source>
        <translation>Bitişi yoksa boş bırakın.</translation>
    </message>
    <message>
        <source>Last day of {name}</source>
        <translation>{name}: son gün</translation>
    </message>
    <message>
        <source>&amp;Save the day</source>
        <translation>Günü &amp;kaydet</translation>
    </message>
    <message>
        <source>From the day after, her login opens nothing, and the keys are changed when a manager next logs in.</source>
        <translation>Ertesi günden itibaren girişi hiçbir şey açmaz; anahtarlar, bir yönetici giriş yapınca değişir.</translation>
    </message>
    <message>
        <source>She no longer works here and can no longer be booked</source>
        <translation>Artık burada çalışmıyor, randevu verilemez</translation>
    </message>
    <message>
        <source>Remove the login of {name}?</source>
        <translation>{name} kaldırılsın mı?</translation>
    </message>
    <message>
        <source>&amp;Remove the login</source>
        <translation>Kullanıcıyı &amp;kaldır</translation>
    </message>
    <message>
        <source>Her login opens nothing any more and cannot be brought back; all keys are changed, which may take a minute. What she did stays on record.</source>
        <translation>Girişi artık hiçbir şey açmaz ve geri getirilemez; bütün anahtarlar değişir, bu bir dakika sürebilir. Yaptıkları işlem kaydında kalır.</translation>
    </message>
    <message>
        <source>You can make yourself a member. It stands in the record, and the other members are told at their next login.</source>
        <translation>Kendinizi üye yapabilirsiniz. Bu işlem kaydına geçer ve öteki üyelere bir sonraki girişlerinde bildirilir.</translation>
    </message>
    <message>
        <source>The other members are told at their next login; the first of them hands the keys on to her. What you take away is closed to her from now on, not what she has read.</source>
        <translation>Öteki üyelere bir sonraki girişlerinde bildirilir; ilk giren, anahtarları ona iletir. Aldığınız bölüm bundan sonrası için kapanır, okudukları okunmuş kalır.</translation>
    </message>
    <message>
        <source>Compartments of {name}</source>
        <translation>{name}: gizlilik bölümleri</translation>
    </message>
    <message>
        <source>&amp;Save the compartments</source>
        <translation>Bölümleri &amp;kaydet</translation>
    </message>
    <message>
        <source>One-time passphrase</source>
        <translation>Tek kullanımlık parola</translation>
    </message>
    <message>
        <source>Print this now and hand it over: it is not shown again. At her first login she chooses a passphrase of her own.</source>
        <translation>Şimdi yazdırıp elden verin: bir daha gösterilmez. İlk girişinde kendi parolasını seçecek.</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Kim ne yapabilir</translation>
    </message>
    <message>
        <source>The last lines are the sealed compartments that come with each role.</source>
        <translation>Son satırlar, her görevle gelen mühürlü gizlilik bölümleridir.</translation>
    </message>
    <message>
        <source>A manager may become a member of a compartment; the other members are told.</source>
        <translation>Yönetici bir bölüme üye olabilir; öteki üyelere bildirilir.</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>İzin</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Yazdırma</translation>
    </message>
    <message>
        <source>never</source>
        <translation>hiç</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Adı</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Son giriş</translation>
    </message>
    <message>
        <source>Idle days</source>
        <translation>Boşta gün</translation>
    </message>
    <message>
        <source>Compartments</source>
        <translation>Gizlilik bölümleri</translation>
    </message>
    <message>
        <source>Beyond the role</source>
        <translation>Görevinden fazla</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Karar</translation>
    </message>
    <message>
        <source>Review of logins</source>
        <translation>Kullanıcıların gözden geçirilmesi</translation>
    </message>
    <message>
        <source>Last review: {last}. Due: {due}.</source>
        <translation>Son gözden geçirme: {last}. Sıradaki: {due}.</translation>
    </message>
    <message>
        <source>Name, date, signature: ____________________________________</source>
        <translation>Ad, tarih, imza: ____________________________________</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>kullanıcı adı yok</translation>
    </message>
    <message>
        <source>active</source>
        <translation>etkin</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>askıda</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>{day} tarihinde bitti</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>kaldırıldı</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>kalsın</translation>
    </message>
    <message>
        <source>change</source>
        <translation>değişecek</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>kaldırılacak</translation>
    </message>
    <message>
        <source>{who} became a member of {what} (by {by}).</source>
        <translation>{who}, şu bölüme üye oldu: {what} (yapan: {by}).</translation>
    </message>
    <message>
        <source>You became a member of {what} (by {by}).</source>
        <translation>Şu bölüme üye oldunuz: {what} (yapan: {by}).</translation>
    </message>
    <message>
        <source>{who} got new keys and a one-time passphrase, and stays a member of {what} (by {by}).</source>
        <translation>{who} yeni anahtarlar ve tek kullanımlık parola aldı; şu bölümün üyesi kalıyor: {what} (yapan: {by}).</translation>
    </message>
    <message>
        <source>{who} got the keys of {what} from the program of {by}, and the record does not say which manager decided it. Please ask the manager.</source>
        <translation>{who}, {by} adlı kullanıcının programından şunların anahtarını aldı: {what}. İşlem kaydı buna hangi yöneticinin karar verdiğini söylemiyor. Lütfen yöneticiye sorun.</translation>
    </message>
    <message>
        <source>There is a new recovery sheet: the program of {by} gave it the keys of {what}. Did the managers not tell you? Please ask.</source>
        <translation>Yeni bir kurtarma sayfası var: {by} adlı kullanıcının programı ona şunların anahtarını verdi: {what}. Yöneticiler size haber vermediyse lütfen sorun.</translation>
    </message>
    <message>
        <source>Wrong passphrases were typed before this login: {count}. Was it not you? Tell the manager.</source>
        <translation>Bu girişten önce yazılan yanlış parola sayısı: {count}. Siz değilseniz yöneticiye haber verin.</translation>
    </message>
    <message>
        <source>The last day of {who} was over: the login was suspended and the keys were changed.</source>
        <translation>{who} için son gün geçti: kullanıcı askıya alındı ve anahtarlar değiştirildi.</translation>
    </message>
    <message>
        <source>Somebody put a key into the key file that no member had signed. It was not used. Please look at the record.</source>
        <translation>Anahtar dosyasına hiçbir üyenin imzalamadığı bir anahtar konmuş. Kullanılmadı. Lütfen işlem kaydına bakın.</translation>
    </message>
    <message>
        <source>The key file was altered or an old one put back, and the program refused it. Please look at the record.</source>
        <translation>Anahtar dosyası değiştirilmiş ya da eskisi geri konmuş; program bunu reddetti. Lütfen işlem kaydına bakın.</translation>
    </message>
    <message>
        <source>Remove the login of {who}</source>
        <translation>{who} adlı kullanıcıyı kaldır</translation>
    </message>
    <message>
        <source>Suspend the login of {who}</source>
        <translation>{who} adlı kullanıcıyı askıya al</translation>
    </message>
    <message>
        <source>{who} becomes: {role}</source>
        <translation>{who} için yeni görev: {role}</translation>
    </message>
    <message>
        <source>No longer require two managers</source>
        <translation>İki yönetici zorunluluğunu kaldır</translation>
    </message>
    <message>
        <source>A new recovery sheet in place of the old one</source>
        <translation>Eskisinin yerine yeni kurtarma sayfası</translation>
    </message>
    <message>
        <source>From then on one manager alone can take another manager away, add one or give one new keys.</source>
        <translation>Bundan sonra bir yönetici tek başına başka bir yöneticiyi çıkarabilir, ekleyebilir, ona yeni anahtar verebilir.</translation>
    </message>
    <message>
        <source>The old sheet opens nothing that is made from then on; all keys are changed, which may take a minute. Please let her show you first that the new pages are on paper. On a single sheet stands: {mark}.</source>
        <translation>Eski sayfa bundan sonra yapılan hiçbir şeyi açmaz; bütün anahtarlar değişir, bir dakika sürebilir. Önce yeni sayfaların kâğıtta olduğunu size göstermesini isteyin. Tek sayfanın üzerinde şu yazar: {mark}.</translation>
    </message>
    <message>
        <source>Proposed. It happens once another manager has confirmed it on her own desk.</source>
        <translation>Önerildi. Başka bir yönetici kendi oturumunda onaylayınca olacak.</translation>
    </message>
    <message>
        <source>Proposed, but nobody can confirm it yet: besides you and her there is no manager. Please propose a third manager first.</source>
        <translation>Önerildi ama şimdilik onaylayabilecek kimse yok: siz ve o kişi dışında yönetici yok. Lütfen önce üçüncü bir yönetici önerin.</translation>
    </message>
    <message>
        <source>The new key of the data has to wait, for a report or for room on the disk, and comes at the next unlocking.</source>
        <translation>Verilerin yeni anahtarı bir rapor ya da diskte yer açılması için bekliyor; bir sonraki açılışta gelir.</translation>
    </message>
    <message>
        <source>void: the managers have changed</source>
        <translation>geçersiz: yöneticiler değişti</translation>
    </message>
    <message>
        <source>about you: another manager decides</source>
        <translation>sizinle ilgili: başka bir yönetici karar verir</translation>
    </message>
    <message>
        <source>waits for another manager</source>
        <translation>başka bir yöneticiyi bekliyor</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>sizi bekliyor</translation>
    </message>
    <message>
        <source>active until {day}</source>
        <translation>etkin, son gün {day}</translation>
    </message>
    <message>
        <source>waits for a colleague&apos;s login</source>
        <translation>bir çalışanın girişini bekliyor</translation>
    </message>
    <message>
        <source>{state} · waits for a key</source>
        <translation>{state} · anahtar bekliyor</translation>
    </message>
    <message>
        <source>Key file on a stick</source>
        <translation>Bellekte anahtar dosyası</translation>
    </message>
    <message>
        <source>Use a key file</source>
        <translation>Anahtar dosyası kullan</translation>
    </message>
    <message>
        <source>Replace the key file</source>
        <translation>Anahtar dosyasını yenile</translation>
    </message>
    <message>
        <source>Stop using the key file</source>
        <translation>Anahtar dosyasını kullanmayı bırak</translation>
    </message>
    <message>
        <source>The program writes a small file to your stick. From then on your passphrase opens the desk only together with it. Take the stick with you; never leave it at the desk. If you lose it, a manager gives you a new one-time passphrase, or the recovery sheet opens your login.</source>
        <translation>Program belleğinize küçük bir dosya yazar. Bundan sonra parolanız masayı yalnız onunla birlikte açar. Belleği yanınızda taşıyın, masada hiç bırakmayın. Kaybederseniz bir yönetici size tek kullanımlık yeni bir parola verir ya da kurtarma sayfası girişinizi açar.</translation>
    </message>
    <message>
        <source>A new file is written; from then on the present one opens nothing and may be deleted. An older copy of the vault still opens with the present one.</source>
        <translation>Yeni bir dosya yazılır; şimdiki bundan sonra hiçbir şeyi açmaz, silinebilir. Kasanın eski bir kopyası şimdikiyle açılmaya devam eder.</translation>
    </message>
    <message>
        <source>From then on your passphrase alone opens the desk. The file opens nothing and may be deleted.</source>
        <translation>Bundan sonra masayı parolanız tek başına açar. Dosya hiçbir şeyi açmaz, silinebilir.</translation>
    </message>
    <message>
        <source>&amp;Write it and use it</source>
        <translation>&amp;Yaz ve kullan</translation>
    </message>
    <message>
        <source>&amp;Write the new one</source>
        <translation>Yenisini &amp;yaz</translation>
    </message>
    <message>
        <source>&amp;Stop using it</source>
        <translation>Kullanmayı &amp;bırak</translation>
    </message>
    <message>
        <source>The key file is written to {path} and in use. Please take the stick out and with you.</source>
        <translation>Anahtar dosyası {path} konumuna yazıldı ve kullanılıyor. Lütfen belleği çıkarıp yanınıza alın.</translation>
    </message>
    <message>
        <source>The new key file is written to {path}. The old one opens nothing any more.</source>
        <translation>Yeni anahtar dosyası {path} konumuna yazıldı. Eskisi artık hiçbir şeyi açmaz.</translation>
    </message>
    <message>
        <source>From now on your passphrase alone opens the desk.</source>
        <translation>Artık masayı parolanız tek başına açar.</translation>
    </message>
    <message>
        <source>&amp;Confirm it</source>
        <translation>O&amp;nayla</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personel</translation>
    </message>
    <message>
        <source>C&amp;olleagues</source>
        <translation>Ça&amp;lışanlar</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>&amp;Gözden geçirme</translation>
    </message>
    <message>
        <source>Mana&amp;gers</source>
        <translation>Yöneti&amp;ciler</translation>
    </message>
    <message>
        <source>Recover&amp;y sheet</source>
        <translation>Kurtarma say&amp;fası</translation>
    </message>
    <message>
        <source>W&amp;ho may do what</source>
        <translation>Kim ne &amp;yapabilir</translation>
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
    <name>Step</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Geri</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Colleague</source>
        <translation>Çalışan</translation>
    </message>
</context>
<context>
    <name>TargetFolder</name>
    <message>
        <source>Where the file goes</source>
        <translation>Dosyanın yazılacağı yer</translation>
    </message>
    <message>
        <source>&amp;Look for sticks again</source>
        <translation>Bellekleri yeniden &amp;ara</translation>
    </message>
    <message>
        <source>&amp;Another folder …</source>
        <translation>&amp;Başka klasör …</translation>
    </message>
    <message>
        <source>Folder for the key file</source>
        <translation>Anahtar dosyasının klasörü</translation>
    </message>
    <message>
        <source>No stick is in. Please put one in and look again.</source>
        <translation>Takılı bellek yok. Lütfen bir bellek takıp yeniden arayın.</translation>
    </message>
    <message>
        <source>On a stick.</source>
        <translation>Bellekte.</translation>
    </message>
    <message>
        <source>This is no stick: whoever takes the computer would have the file, too.</source>
        <translation>Bu bir bellek değil: bilgisayarı alan dosyayı da almış olur.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks to follow up</source>
        <translation>Takip işleri</translation>
    </message>
    <message>
        <source>Whose?</source>
        <translation>Kimin?</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Benim</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Herkesin</translation>
    </message>
    <message>
        <source>No task is open.</source>
        <translation>Bekleyen iş yok.</translation>
    </message>
    <message>
        <source>T: done, E: put off, Enter: her file</source>
        <translation>T: tamam, E: ertele, Enter: dosyası</translation>
    </message>
    <message>
        <source>Long without contact</source>
        <translation>Uzun süredir görüşülmeyenler</translation>
    </message>
    <message>
        <source>Missing services</source>
        <translation>Bulunmayan hizmetler</translation>
    </message>
    <message>
        <source>Not needed …</source>
        <translation>Gerek kalmadı …</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Devret …</translation>
    </message>
    <message>
        <source>Put off …</source>
        <translation>Ertele …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>New task …</source>
        <translation>Yeni iş …</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Ne zamana kadar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>İş</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Sorumlu</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Tamamlandı: {task}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Beds over time</source>
        <translation>Yatakların zaman çizelgesi</translation>
    </message>
    <message>
        <source>Named staff only</source>
        <translation>Gizli kayıt</translation>
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
        <source>Only for named staff</source>
        <translation>Yalnız adı yazılı görevlilere açık</translation>
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
    <name>TypeBack</name>
    <message>
        <source>Please type these words from the three pages in your hand.</source>
        <translation>Lütfen elinizdeki üç sayfadan şu sözcükleri yazınız.</translation>
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
    <message>
        <source>Share {share}, word {word}</source>
        <translation>Parça {share}, sözcük {word}</translation>
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
    <name>UnmetPage</name>
    <message>
        <source>Missing services</source>
        <translation>Bulunmayan hizmetler</translation>
    </message>
    <message>
        <source>Open her file</source>
        <translation>Dosyasını aç</translation>
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
        <source>What was asked for</source>
        <translation>İstenen destek</translation>
    </message>
    <message>
        <source>Found missing</source>
        <translation>Karşılanamadığı gün</translation>
    </message>
    <message>
        <source>In her words</source>
        <translation>Ayrıntı</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Danışan</translation>
    </message>
    <message>
        <source>In this period nothing she asked for was missing.</source>
        <translation>Bu dönemde karşılanamayan bir talep yok.</translation>
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
        <source>The long key on the sheet, or the words of two shares</source>
        <translation>Sayfadaki uzun anahtar ya da iki parçanın sözcükleri</translation>
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
