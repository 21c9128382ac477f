<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActBooth</name>
    <message>
        <source>The microphone has gone</source>
        <translation>マイクがなくなりました</translation>
    </message>
    <message>
        <source>Connect it again and act the line once more</source>
        <translation>つなぎ直して、もう一度演じてください</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Act this line</source>
        <translation>この字幕を演じる</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>No microphone was found</source>
        <translation>マイクが見つかりません</translation>
    </message>
    <message>
        <source>Connect one and open this window again</source>
        <translation>マイクをつないでこの画面を開き直してください</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>No line</source>
        <translation>字幕なし</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>話してください</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>録音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>マイク(&amp;M)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>&amp;Film before the line</source>
        <translation>字幕の前の動画(&amp;F)</translation>
    </message>
    <message>
        <source>Film &amp;sound while I speak (with headphones)</source>
        <translation>話す間も動画の音を流す（ヘッドホン使用）(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next line</source>
        <translation>次の字幕(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ActResults</name>
    <message>
        <source>{voice} follows you</source>
        <translation>{voice} があなたに合わせて話します</translation>
    </message>
    <message>
        <source>Your timing, melody and loudness in the voice of the line</source>
        <translation>字幕の声で、あなたの間合い・抑揚・強弱を再現します</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>自分の声</translation>
    </message>
    <message>
        <source>The recording itself, cut to the line</source>
        <translation>録音そのものを字幕に合わせて切り出します</translation>
    </message>
    <message>
        <source>These do not sound like the words of the line. If the voice stumbles, act it again.</source>
        <translation>字幕の言葉と違って聞こえます。声がつかえるなら、もう一度演じてください。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>字幕(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dub</source>
        <translation>吹き替え(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>時刻(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;udge</source>
        <translation>微調整(&amp;U)</translation>
    </message>
    <message>
        <source>Times of m&amp;any lines</source>
        <translation>複数の字幕の時刻(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rows of the text</source>
        <translation>改行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Look of the text</source>
        <translation>文字の書式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Place on the picture</source>
        <translation>画面上の位置(&amp;P)</translation>
    </message>
    <message>
        <source>Follow the &amp;playhead</source>
        <translation>再生位置を追う(&amp;P)</translation>
    </message>
    <message>
        <source>Play a&amp;round the line</source>
        <translation>字幕の前後を再生(&amp;R)</translation>
    </message>
    <message>
        <source>Sp&amp;elling</source>
        <translation>スペル(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移動(&amp;M)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>音量(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>字幕間の移動(&amp;G)</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>問題(&amp;B)</translation>
    </message>
    <message>
        <source>Speech too &amp;long</source>
        <translation>音声が長すぎ(&amp;L)</translation>
    </message>
    <message>
        <source>Tra&amp;nslation</source>
        <translation>翻訳(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hear this line</source>
        <translation>この字幕を聞く(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Play from here with the dub</source>
        <translation>ここから吹き替えで再生(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dub instead of the original sound</source>
        <translation>元の音声の代わりに吹き替え(&amp;D)</translation>
    </message>
    <message>
        <source>Only the d&amp;ub, without the film below it</source>
        <translation>動画の音なしで吹き替えだけ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Speak all lines that are out of date</source>
        <translation>変更された字幕の音声をすべて作る(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top speaking</source>
        <translation>音声の作成を中止(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;ause speaking</source>
        <translation>音声の作成を一時停止(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;nother take of this line</source>
        <translation>この字幕の別のテイク(&amp;N)</translation>
    </message>
    <message>
        <source>Pron&amp;unciations…</source>
        <translation>読み方(&amp;U)…</translation>
    </message>
    <message>
        <source>Say this &amp;word otherwise…</source>
        <translation>この語を別の読み方にする(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Extend into the gap</source>
        <translation>すき間まで延ばす(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Move the next line</source>
        <translation>次の字幕を後ろへ移す(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Allow ×1.5 here</source>
        <translation>ここだけ1.5倍を許す(&amp;A)</translation>
    </message>
    <message>
        <source>Allow &amp;overlap</source>
        <translation>重なりを許す(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;horten the text</source>
        <translation>テキストを短くする(&amp;H)</translation>
    </message>
    <message>
        <source>Exactly as long as its t&amp;ime: on or off</source>
        <translation>字幕の時間とちょうど同じ長さ: オン・オフ(&amp;I)</translation>
    </message>
    <message>
        <source>A&amp;ct this line…</source>
        <translation>この字幕を演じる(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Record a voice…</source>
        <translation>声を録音(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;fine a voice…</source>
        <translation>声を磨く(&amp;F)…</translation>
    </message>
    <message>
        <source>Take a voice &amp;from the selected lines…</source>
        <translation>選択した字幕から声を取る(&amp;F)…</translation>
    </message>
    <message>
        <source>Give each selected line its own &amp;voice…</source>
        <translation>選択した字幕ごとに別の声を付ける(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Cast…</source>
        <translation>配役(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>置換(&amp;R)…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>次を検索(&amp;X)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>字幕へ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Next misspelled word</source>
        <translation>次のつづり間違い(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add the word at the caret to your words</source>
        <translation>カーソル位置の語を自分の語に追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>辞書(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Mark misspelled words</source>
        <translation>つづり間違いに印を付ける(&amp;M)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>コマンドを探す(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Open an &amp;original beside the lines…</source>
        <translation>字幕の横に原文を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Begin: the texts become the original</source>
        <translation>開始: 今のセリフを原文にする(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xchange text and original</source>
        <translation>セリフと原文を入れ替える(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Save the original as…</source>
        <translation>名前を付けて原文を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove the original</source>
        <translation>原文を外す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>新しいプロジェクト(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新しいウィンドウ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;film…</source>
        <translation>動画を開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open s&amp;ubtitles…</source>
        <translation>字幕を開く(&amp;U)…</translation>
    </message>
    <message>
        <source>Open subtitles of the f&amp;ilm itself…</source>
        <translation>動画に含まれる字幕を開く(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>名前を付けてプロジェクトを保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save su&amp;btitles as…</source>
        <translation>名前を付けて字幕を保存(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Export dubbed film…</source>
        <translation>吹き替え動画を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>ウィンドウを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>ショートカットキー(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Sample and hints</source>
        <translation>見本とヒント(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Dubwright</source>
        <translation>Dubwright について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New line at playhead</source>
        <translation>再生位置に新しい字幕(&amp;N)</translation>
    </message>
    <message>
        <source>New line be&amp;fore this one</source>
        <translation>この字幕の前に新しい字幕(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Split at playhead</source>
        <translation>再生位置で分割(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Merge with next</source>
        <translation>次の字幕と結合(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Set start to playhead</source>
        <translation>開始を再生位置に</translation>
    </message>
    <message>
        <source>Set end to playhead</source>
        <translation>終了を再生位置に</translation>
    </message>
    <message>
        <source>&amp;Tap: hold while it is spoken</source>
        <translation>タップ: 話す間押し続ける(&amp;T)</translation>
    </message>
    <message>
        <source>Set end, go &amp;on to the next</source>
        <translation>終了を決めて次へ(&amp;O)</translation>
    </message>
    <message>
        <source>Set end, the next be&amp;gins here</source>
        <translation>終了を決め、次をここから始める(&amp;G)</translation>
    </message>
    <message>
        <source>Set start and move &amp;all that follow</source>
        <translation>開始を決めて後ろをすべて移す(&amp;A)</translation>
    </message>
    <message>
        <source>Lead-&amp;in: begin a little earlier</source>
        <translation>前の余白: 少し早く始める(&amp;I)</translation>
    </message>
    <message>
        <source>Lead-&amp;out: end a little later</source>
        <translation>後の余白: 少し遅く終える(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Extend to the next line</source>
        <translation>次の字幕まで延ばす(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Shift…</source>
        <translation>ずらす(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;tretch by two points…</source>
        <translation>2点で伸縮(&amp;T)…</translation>
    </message>
    <message>
        <source>Change the &amp;frame rate…</source>
        <translation>フレームレートを変更(&amp;F)…</translation>
    </message>
    <message>
        <source>Start one frame earlier</source>
        <translation>開始を1フレーム早く</translation>
    </message>
    <message>
        <source>Start one frame later</source>
        <translation>開始を1フレーム遅く</translation>
    </message>
    <message>
        <source>Start 100 ms earlier</source>
        <translation>開始を 100 ms 早く</translation>
    </message>
    <message>
        <source>Start 100 ms later</source>
        <translation>開始を 100 ms 遅く</translation>
    </message>
    <message>
        <source>Start 500 ms earlier</source>
        <translation>開始を 500 ms 早く</translation>
    </message>
    <message>
        <source>Start 500 ms later</source>
        <translation>開始を 500 ms 遅く</translation>
    </message>
    <message>
        <source>End one frame earlier</source>
        <translation>終了を1フレーム早く</translation>
    </message>
    <message>
        <source>End one frame later</source>
        <translation>終了を1フレーム遅く</translation>
    </message>
    <message>
        <source>End 100 ms earlier</source>
        <translation>終了を 100 ms 早く</translation>
    </message>
    <message>
        <source>End 100 ms later</source>
        <translation>終了を 100 ms 遅く</translation>
    </message>
    <message>
        <source>End 500 ms earlier</source>
        <translation>終了を 500 ms 早く</translation>
    </message>
    <message>
        <source>End 500 ms later</source>
        <translation>終了を 500 ms 遅く</translation>
    </message>
    <message>
        <source>Line one frame earlier</source>
        <translation>字幕を1フレーム早く</translation>
    </message>
    <message>
        <source>Line one frame later</source>
        <translation>字幕を1フレーム遅く</translation>
    </message>
    <message>
        <source>Line 100 ms earlier</source>
        <translation>字幕を 100 ms 早く</translation>
    </message>
    <message>
        <source>Line 100 ms later</source>
        <translation>字幕を 100 ms 遅く</translation>
    </message>
    <message>
        <source>Line 500 ms earlier</source>
        <translation>字幕を 500 ms 早く</translation>
    </message>
    <message>
        <source>Line 500 ms later</source>
        <translation>字幕を 500 ms 遅く</translation>
    </message>
    <message>
        <source>Ne&amp;xt line</source>
        <translation>次の字幕(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous line</source>
        <translation>前の字幕(&amp;P)</translation>
    </message>
    <message>
        <source>Done, &amp;on to the next</source>
        <translation>確定して次へ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Write in the current line</source>
        <translation>現在の字幕に書く(&amp;W)</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>次の問題(&amp;P)</translation>
    </message>
    <message>
        <source>Previous p&amp;roblem</source>
        <translation>前の問題(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fix the problem of this line</source>
        <translation>この字幕の問題を直す(&amp;F)</translation>
    </message>
    <message>
        <source>Fix &amp;all problems like this one</source>
        <translation>同じ種類の問題をすべて直す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Break the rows anew</source>
        <translation>改行し直す(&amp;B)</translation>
    </message>
    <message>
        <source>New line &amp;after this one</source>
        <translation>この字幕の後に新しい字幕(&amp;A)</translation>
    </message>
    <message>
        <source>All in one ro&amp;w</source>
        <translation>すべて1行に(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Join where it reads well</source>
        <translation>自然なところでつなぐ(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Cut where it is too long</source>
        <translation>長すぎるところで分ける(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>太字(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Underlined</source>
        <translation>下線(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>色(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;No colour</source>
        <translation>色なし(&amp;N)</translation>
    </message>
    <message>
        <source>At the &amp;top</source>
        <translation>上(&amp;T)</translation>
    </message>
    <message>
        <source>In the &amp;middle</source>
        <translation>中央(&amp;M)</translation>
    </message>
    <message>
        <source>At the b&amp;ottom</source>
        <translation>下(&amp;O)</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Middle left</source>
        <translation>左中央</translation>
    </message>
    <message>
        <source>Middle right</source>
        <translation>右中央</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>再生または一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Pl&amp;ay this line of the film</source>
        <translation>動画のこの字幕を再生(&amp;A)</translation>
    </message>
    <message>
        <source>Before the &amp;start</source>
        <translation>開始の前(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;After the start</source>
        <translation>開始の後(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Before the end</source>
        <translation>終了の前(&amp;B)</translation>
    </message>
    <message>
        <source>After the &amp;end</source>
        <translation>終了の後(&amp;E)</translation>
    </message>
    <message>
        <source>From the start of the line &amp;on</source>
        <translation>字幕の開始から続けて(&amp;O)</translation>
    </message>
    <message>
        <source>Play this line again and a&amp;gain</source>
        <translation>この字幕を繰り返し再生(&amp;G)</translation>
    </message>
    <message>
        <source>Pause while t&amp;yping</source>
        <translation>入力中は一時停止(&amp;Y)</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>1フレーム戻る(&amp;B)</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>1フレーム進む(&amp;F)</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>1秒戻る</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>1秒進む</translation>
    </message>
    <message>
        <source>Half a second back</source>
        <translation>0.5秒戻る</translation>
    </message>
    <message>
        <source>Half a second forward</source>
        <translation>0.5秒進む</translation>
    </message>
    <message>
        <source>To the start of the line</source>
        <translation>字幕の先頭へ</translation>
    </message>
    <message>
        <source>To the en&amp;d of the line</source>
        <translation>字幕の終わりへ(&amp;D)</translation>
    </message>
    <message>
        <source>To the very beginning</source>
        <translation>一番最初へ</translation>
    </message>
    <message>
        <source>To the very end</source>
        <translation>一番最後へ</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>速く(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>遅く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>標準の速さ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Louder</source>
        <translation>音量を上げる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quieter</source>
        <translation>音量を下げる(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>ミュート(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>タイムラインを拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the &amp;whole film</source>
        <translation>動画全体を表示(&amp;W)</translation>
    </message>
    <message>
        <source>Scroll the timeline &amp;back</source>
        <translation>タイムラインの前の部分を見る(&amp;B)</translation>
    </message>
    <message>
        <source>Scroll the timeline &amp;on</source>
        <translation>タイムラインの次の部分を見る(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>テイク(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <translation>声(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Original text</source>
        <translation>原文(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>問題(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the ta&amp;ble of lines</source>
        <translation>字幕の表へ(&amp;B)</translation>
    </message>
    <message>
        <source>Go to the time&amp;line</source>
        <translation>タイムラインへ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Columns of the table…</source>
        <translation>表の列(&amp;C)…</translation>
    </message>
    <message>
        <source>To the pre&amp;vious shot change</source>
        <translation>前のカットへ(&amp;V)</translation>
    </message>
    <message>
        <source>To the next s&amp;hot change</source>
        <translation>次のカットへ(&amp;H)</translation>
    </message>
    <message>
        <source>Find shot &amp;changes</source>
        <translation>カットを探す(&amp;C)</translation>
    </message>
    <message>
        <source>Find the shot changes &amp;of every film</source>
        <translation>すべての動画でカットを探す(&amp;O)</translation>
    </message>
    <message>
        <source>Next sound &amp;track</source>
        <translation>次の音声トラック(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Spectrogram instead of the waveform</source>
        <translation>波形の代わりにスペクトログラム(&amp;S)</translation>
    </message>
    <message>
        <source>Turn the &amp;page</source>
        <translation>ページ送り(&amp;P)</translation>
    </message>
    <message>
        <source>Keep it in the &amp;middle</source>
        <translation>中央に保つ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Stay where I look</source>
        <translation>見ている場所にとどまる(&amp;S)</translation>
    </message>
</context>
<context>
    <name>BedBox</name>
    <message>
        <source>Original sound</source>
        <translation>元の音声</translation>
    </message>
    <message>
        <source>Lower it while someone speaks</source>
        <translation>誰かが話す間は下げる</translation>
    </message>
    <message>
        <source>Leave it as it is under the dub</source>
        <translation>吹き替えの下にそのまま残す</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>入れない</translation>
    </message>
</context>
<context>
    <name>CastDialog</name>
    <message>
        <source>Cast</source>
        <translation>配役</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>話者</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>In the film</source>
        <translation>動画の中</translation>
    </message>
    <message>
        <source>Speakers and their voices</source>
        <translation>話者とその声</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Lines without a speaker</source>
        <translation>話者のない字幕</translation>
    </message>
    <message>
        <source>%1, too little</source>
        <translation>%1、短すぎます</translation>
    </message>
    <message>
        <source>Voice of %1</source>
        <translation>%1 の声</translation>
    </message>
    <message>
        <source>the other lines</source>
        <translation>ほかの字幕</translation>
    </message>
    <message>
        <source>Several voices</source>
        <translation>複数の声</translation>
    </message>
    <message>
        <source>No voice yet</source>
        <translation>声はまだありません</translation>
    </message>
    <message>
        <source>Voice of the project</source>
        <translation>プロジェクトの声</translation>
    </message>
    <message>
        <source>No line names its speaker. Speakers come from the subtitles (“ANNA: Hello”, or the actor of an ASS file).</source>
        <translation>話者の名前がある字幕がありません。話者は字幕から読み取ります（「ANNA: こんにちは」や、ASSファイルの役者名）。</translation>
    </message>
    <message>
        <source>%1 of %2 speakers have no voice of their own yet</source>
        <translation>%2人の話者のうち%1人にはまだ自分の声がありません</translation>
    </message>
    <message>
        <source>All %2 speakers have a voice</source>
        <translation>%2人の話者全員に声があります</translation>
    </message>
    <message>
        <source>Take &amp;voices from the film…</source>
        <translation>動画から声を取る(&amp;V)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Taking the voice of %1</source>
        <translation>%1 の声を取っています</translation>
    </message>
    <message>
        <source>%1 voices were taken from the film</source>
        <translation>動画から%1人の声を取りました</translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>&amp;Listen</source>
        <translation>聞く(&amp;L)</translation>
    </message>
    <message>
        <source>Such as Anna, or Narrator</source>
        <translation>例: アンナ、ナレーター</translation>
    </message>
    <message>
        <source>It is m&amp;y own voice</source>
        <translation>自分の声です(&amp;Y)</translation>
    </message>
    <message>
        <source>The person whose voice it is has &amp;allowed me to use it</source>
        <translation>声の本人から使用の許可を得ています(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Whose voice?</source>
        <translation>誰の声ですか？</translation>
    </message>
    <message>
        <source>%1 of speech</source>
        <translation>発話 %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>音量 %1</translation>
    </message>
    <message>
        <source>%1 above the noise</source>
        <translation>雑音より %1 上</translation>
    </message>
    <message>
        <source>echo %1</source>
        <translation>残響 %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A row of {n} characters, more than {most}.</source>
        <translation>1行が {n} 文字で、{most} 文字を超えています。</translation>
    </message>
    <message>
        <source>A voice needs a name of at most 80 letters</source>
        <translation>声の名前は80文字以内にしてください</translation>
    </message>
    <message>
        <source>ALSA's settings</source>
        <translation>ALSA の設定</translation>
    </message>
    <message>
        <source>Act it again, or give it back the words that were acted</source>
        <translation>もう一度演じるか、演じたときの言葉に戻してください</translation>
    </message>
    <message>
        <source>Add lead</source>
        <translation>前後の余白を追加</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>別のテイク</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it elsewhere</source>
        <translation>読み取りの権限を求めるか、別の場所にコピーしてください</translation>
    </message>
    <message>
        <source>Begin a translation</source>
        <translation>翻訳を始める</translation>
    </message>
    <message>
        <source>Begin after the line before</source>
        <translation>前の字幕の後に始める</translation>
    </message>
    <message>
        <source>Begins {n} ms after a cut of the film.</source>
        <translation>カットの {n} ms 後に始まります。</translation>
    </message>
    <message>
        <source>Begins {n} ms before a cut of the film.</source>
        <translation>カットの {n} ms 前に始まります。</translation>
    </message>
    <message>
        <source>Begins {time} before the line above has ended.</source>
        <translation>上の字幕が終わる {time} 前に始まります。</translation>
    </message>
    <message>
        <source>Break rows</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Change frame rate</source>
        <translation>フレームレートの変更</translation>
    </message>
    <message>
        <source>Check the disk and try again</source>
        <translation>ディスクを確かめて、もう一度試してください</translation>
    </message>
    <message>
        <source>Check the language code, such as en, de or ko, in the settings of the dub</source>
        <translation>吹き替えの設定で en、de、ko などの言語コードを確認してください</translation>
    </message>
    <message>
        <source>Check the name and the folder</source>
        <translation>名前とフォルダーを確かめてください</translation>
    </message>
    <message>
        <source>Choose a SubRip, ASS, SSA, WebVTT, MicroDVD, TTML or plain text file</source>
        <translation>SubRip、ASS、SSA、WebVTT、MicroDVD、TTML、プレーンテキストのファイルを選んでください</translation>
    </message>
    <message>
        <source>Choose a WAV, FLAC, MP3 or Ogg file that plays in an audio player</source>
        <translation>音声プレーヤーで再生できる WAV、FLAC、MP3、Ogg ファイルを選んでください</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選んでください</translation>
    </message>
    <message>
        <source>Choose a file that plays in a video player, or convert it to MP4 first</source>
        <translation>動画プレーヤーで再生できるファイルを選ぶか、先に MP4 に変換してください</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mp4 or .mkv; or, for the sound alone, in .wav, .flac, .mp3, .opus or .m4a</source>
        <translation>.mp4 か .mkv で終わる名前を、音声だけなら .wav、.flac、.mp3、.opus、.m4a で終わる名前を選んでください</translation>
    </message>
    <message>
        <source>Choose a new name for the project</source>
        <translation>プロジェクトの新しい名前を選んでください</translation>
    </message>
    <message>
        <source>Choose a shorter name</source>
        <translation>もっと短い名前を選んでください</translation>
    </message>
    <message>
        <source>Choose a sound file or a film in which one person speaks</source>
        <translation>一人が話している音声ファイルか動画を選んでください</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there</source>
        <translation>別のフォルダーを選ぶか、書き込みの権限を求めてください</translation>
    </message>
    <message>
        <source>Choose another microphone, or see whether it is muted</source>
        <translation>別のマイクを選ぶか、ミュートになっていないか確かめてください</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>別の名前を選んでください</translation>
    </message>
    <message>
        <source>Choose another name for the dubbed film</source>
        <translation>吹き替え動画に別の名前を選んでください</translation>
    </message>
    <message>
        <source>Choose another one, or install it again</source>
        <translation>別のものを選ぶか、もう一度インストールしてください</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>別の場所を選んでください</translation>
    </message>
    <message>
        <source>Choose one of these: {names}; or name a recording of somebody speaking</source>
        <translation>次から選ぶか（{names}）、誰かが話している録音を指定してください</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>テイクを選ぶ</translation>
    </message>
    <message>
        <source>Choose the right file</source>
        <translation>正しいファイルを選んでください</translation>
    </message>
    <message>
        <source>Close it in one of the two: the one that saves last would overwrite the other, and what is changed here cannot be brought back after a crash</source>
        <translation>どちらか一方で閉じてください。後から保存した方がもう一方を上書きし、ここでの変更は異常終了後に元に戻せません</translation>
    </message>
    <message>
        <source>Close other programs and record this again</source>
        <translation>ほかのプログラムを閉じて、もう一度録音してください</translation>
    </message>
    <message>
        <source>Close other programs, or split the line</source>
        <translation>ほかのプログラムを閉じるか、字幕を分けてください</translation>
    </message>
    <message>
        <source>Come closer to the microphone, or go where carpets, curtains or clothes hang</source>
        <translation>マイクに近づくか、じゅうたんやカーテン、衣類のある場所へ移ってください</translation>
    </message>
    <message>
        <source>Come closer to the microphone, or raise its level in the settings of the system</source>
        <translation>マイクに近づくか、システムの設定で入力レベルを上げてください</translation>
    </message>
    <message>
        <source>Connect a device, or choose another one in the settings</source>
        <translation>機器をつなぐか、設定で別のものを選んでください</translation>
    </message>
    <message>
        <source>Connect it again and act the line once more</source>
        <translation>つなぎ直して、もう一度演じてください</translation>
    </message>
    <message>
        <source>Correct the line, or put a # before it</source>
        <translation>その行を直すか、先頭に # を付けてください</translation>
    </message>
    <message>
        <source>Cut long line</source>
        <translation>長い字幕を分ける</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>テイクを削除</translation>
    </message>
    <message>
        <source>Dub settings</source>
        <translation>吹き替えの設定</translation>
    </message>
    <message>
        <source>End before the next line</source>
        <translation>次の字幕の前に終える</translation>
    </message>
    <message>
        <source>Ends before it has begun: it would never be shown.</source>
        <translation>始まる前に終わるため、表示されません。</translation>
    </message>
    <message>
        <source>Ends {n} ms after a cut of the film.</source>
        <translation>カットの {n} ms 後に終わります。</translation>
    </message>
    <message>
        <source>Ends {n} ms before a cut of the film.</source>
        <translation>カットの {n} ms 前に終わります。</translation>
    </message>
    <message>
        <source>Exchange text and original</source>
        <translation>セリフと原文を入れ替える</translation>
    </message>
    <message>
        <source>Extend into the gap</source>
        <translation>すき間まで延ばす</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk</source>
        <translation>空きを作るか、別のディスクのフォルダーを選んでください</translation>
    </message>
    <message>
        <source>Hard to read in time: {n} characters a second.</source>
        <translation>時間内に読みにくいです: 毎秒 {n} 文字。</translation>
    </message>
    <message>
        <source>Hard to read in time: {n} words a minute.</source>
        <translation>時間内に読みにくいです: 毎分 {n} 語。</translation>
    </message>
    <message>
        <source>Import it with “dubwright model import”, or choose an espeak-ng voice</source>
        <translation>“dubwright model import” で取り込むか、espeak-ng の声を選んでください</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Install Dubwright again</source>
        <translation>Dubwright をもう一度インストールしてください</translation>
    </message>
    <message>
        <source>Install Dubwright again, or import the model again</source>
        <translation>Dubwright を再インストールするか、モデルを取り込み直してください</translation>
    </message>
    <message>
        <source>Install chunspell into the environment of Dubwright, or libhunspell into the system</source>
        <translation>Dubwright の環境に chunspell を、またはシステムに libhunspell をインストールしてください</translation>
    </message>
    <message>
        <source>Install it (Debian and Ubuntu: sudo apt-get install {packages}), then try again</source>
        <translation>インストールして（Debian と Ubuntu: sudo apt-get install {packages}）、もう一度試してください</translation>
    </message>
    <message>
        <source>Install the package espeakng-loader again; “dubwright doctor” tells more</source>
        <translation>パッケージ espeakng-loader を再インストールしてください。詳しくは “dubwright doctor” で分かります</translation>
    </message>
    <message>
        <source>It is not known what is said in the recording of “{name}”</source>
        <translation>「{name}」の録音で何が話されているか分かりません</translation>
    </message>
    <message>
        <source>It is too loud: the sound is cut off in %1 of 1000 samples</source>
        <translation>音が大きすぎます: 1000サンプル中 %1 で音が割れています</translation>
    </message>
    <message>
        <source>It is very quiet (%1 dB)</source>
        <translation>とても小さい音です（%1 dB）</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>つなぐ</translation>
    </message>
    <message>
        <source>Keep only the stretches of one person</source>
        <translation>一人の部分だけを残してください</translation>
    </message>
    <message>
        <source>Lengthen</source>
        <translation>延ばす</translation>
    </message>
    <message>
        <source>Lower the level of the microphone, or move back a little</source>
        <translation>マイクのレベルを下げるか、少し離れてください</translation>
    </message>
    <message>
        <source>Make it again from its recording</source>
        <translation>録音から作り直してください</translation>
    </message>
    <message>
        <source>Make it simpler: repetitions inside of repetitions, as in (a+)+, try countless ways</source>
        <translation>もっと簡単にしてください。(a+)+ のような繰り返しの中の繰り返しは、際限なく試します</translation>
    </message>
    <message>
        <source>Make that folder first, or choose another one</source>
        <translation>先にそのフォルダーを作るか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>Mend it, or switch regular expressions off</source>
        <translation>式を直すか、正規表現を切ってください</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>More than one person seems to speak</source>
        <translation>二人以上が話しているようです</translation>
    </message>
    <message>
        <source>Move into the film</source>
        <translation>動画の中へ移す</translation>
    </message>
    <message>
        <source>Move the next line</source>
        <translation>次の字幕を後ろへ移す</translation>
    </message>
    <message>
        <source>No voice can be taken from {path}: {reason}</source>
        <translation>{path} から声を取れません: {reason}</translation>
    </message>
    <message>
        <source>No voice can follow how this line was acted</source>
        <translation>この字幕の演技をなぞれる声がありません</translation>
    </message>
    <message>
        <source>No voice speaks this language</source>
        <translation>この言語を話す声がありません</translation>
    </message>
    <message>
        <source>Not spoken: {words}.</source>
        <translation>話さなかった部分: {words}。</translation>
    </message>
    <message>
        <source>Nothing was heard</source>
        <translation>何も聞こえませんでした</translation>
    </message>
    <message>
        <source>Nothing was heard in the recording</source>
        <translation>録音から何も聞こえませんでした</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>微調整</translation>
    </message>
    <message>
        <source>Only %1 s of speech: ten are better</source>
        <translation>発話が %1 秒しかありません。10秒あるとよいです</translation>
    </message>
    <message>
        <source>Only {n} ms of pause before the next line.</source>
        <translation>次の字幕まで {n} ms しかありません。</translation>
    </message>
    <message>
        <source>Open an original beside</source>
        <translation>原文を横に開く</translation>
    </message>
    <message>
        <source>Open the gap</source>
        <translation>間を空ける</translation>
    </message>
    <message>
        <source>Pronunciations</source>
        <translation>読み方</translation>
    </message>
    <message>
        <source>Read one more sentence</source>
        <translation>もう一文読んでください</translation>
    </message>
    <message>
        <source>Record at least ten seconds of one person speaking</source>
        <translation>一人が話す声を 10 秒以上録音してください</translation>
    </message>
    <message>
        <source>Record in a quiet room, close to the microphone</source>
        <translation>静かな部屋で、マイクの近くで録音してください</translation>
    </message>
    <message>
        <source>Record it again, or ask whoever gave you the voice for the recording</source>
        <translation>もう一度録音するか、声をくれた人に録音を頼んでください</translation>
    </message>
    <message>
        <source>Record the voice again</source>
        <translation>声をもう一度録音してください</translation>
    </message>
    <message>
        <source>Release take</source>
        <translation>テイクの固定を解除</translation>
    </message>
    <message>
        <source>Remove it and add the voice again from its recording</source>
        <translation>削除して、録音から声を追加し直してください</translation>
    </message>
    <message>
        <source>Remove the original</source>
        <translation>原文を外す</translation>
    </message>
    <message>
        <source>Remove the voice and make it again from its recording</source>
        <translation>声を削除して、録音から作り直してください</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Reset speech</source>
        <translation>音声の設定をリセット</translation>
    </message>
    <message>
        <source>Runs {time} into the next line.</source>
        <translation>次の字幕に {time} 重なります。</translation>
    </message>
    <message>
        <source>Save it as SubRip (.srt) or WebVTT (.vtt)</source>
        <translation>SubRip（.srt）か WebVTT（.vtt）で保存してください</translation>
    </message>
    <message>
        <source>Say the words of the line once, from its beginning to its end</source>
        <translation>字幕の言葉を最初から最後まで一度言ってください</translation>
    </message>
    <message>
        <source>Set loudness</source>
        <translation>大きさを設定</translation>
    </message>
    <message>
        <source>Set pace</source>
        <translation>話す速さを設定</translation>
    </message>
    <message>
        <source>Set pause</source>
        <translation>間を設定</translation>
    </message>
    <message>
        <source>Set pitch</source>
        <translation>声の高さを設定</translation>
    </message>
    <message>
        <source>Set times</source>
        <translation>時刻を設定</translation>
    </message>
    <message>
        <source>Set voice</source>
        <translation>声を設定</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>ずらす</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>短くする</translation>
    </message>
    <message>
        <source>Shown for only {time}.</source>
        <translation>{time} しか表示されません。</translation>
    </message>
    <message>
        <source>Shown for {time}.</source>
        <translation>{time} 表示されます。</translation>
    </message>
    <message>
        <source>Snap to the cut</source>
        <translation>カットに合わせる</translation>
    </message>
    <message>
        <source>Some sound was lost while recording</source>
        <translation>録音中に音の一部が失われました</translation>
    </message>
    <message>
        <source>Speak the line again</source>
        <translation>字幕の音声を作り直してください</translation>
    </message>
    <message>
        <source>Spelling cannot be checked: the library hunspell was not found</source>
        <translation>スペルをチェックできません: hunspell ライブラリーが見つかりません</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Spoken {rate} times as fast to fit.</source>
        <translation>収めるため {rate} 倍の速さで話します。</translation>
    </message>
    <message>
        <source>Star take</source>
        <translation>テイクに星を付ける</translation>
    </message>
    <message>
        <source>Starts before the film begins.</source>
        <translation>動画が始まる前に始まります。</translation>
    </message>
    <message>
        <source>Stay within the shot</source>
        <translation>カット内に収める</translation>
    </message>
    <message>
        <source>Stays on the screen over a cut of the film.</source>
        <translation>カットをまたいで表示されます。</translation>
    </message>
    <message>
        <source>Switch fans and music off, close the window, come closer to the microphone</source>
        <translation>扇風機や音楽を止め、窓を閉め、マイクに近づいてください</translation>
    </message>
    <message>
        <source>Take the project from a backup, or open the lines.srt in it as subtitles</source>
        <translation>バックアップからプロジェクトを戻すか、中の lines.srt を字幕として開いてください</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>タップ</translation>
    </message>
    <message>
        <source>The dictionary {name} cannot be read</source>
        <translation>辞書 {name} を読めません</translation>
    </message>
    <message>
        <source>The espeak-ng voices cannot be used: their library does not load</source>
        <translation>espeak-ng の声を使えません: ライブラリーを読み込めませんでした</translation>
    </message>
    <message>
        <source>The export stopped while it was {step}</source>
        <translation>書き出しが止まりました（{step}）</translation>
    </message>
    <message>
        <source>The export stopped while it was {step}: {reason}</source>
        <translation>書き出しが止まりました（{step}）: {reason}</translation>
    </message>
    <message>
        <source>The file of this voice is damaged</source>
        <translation>この声のファイルは壊れています</translation>
    </message>
    <message>
        <source>The line could not be spoken ({error})</source>
        <translation>字幕の音声を作れませんでした（{error}）</translation>
    </message>
    <message>
        <source>The line holds nothing that the voice can speak</source>
        <translation>字幕にこの声が話せるものがありません</translation>
    </message>
    <message>
        <source>The microphone has gone</source>
        <translation>マイクがなくなりました</translation>
    </message>
    <message>
        <source>The name is empty</source>
        <translation>名前が空です</translation>
    </message>
    <message>
        <source>The project file {path} cannot be used: {reason}</source>
        <translation>プロジェクトファイル {path} は使えません: {reason}</translation>
    </message>
    <message>
        <source>The prompts in {path} cannot be read</source>
        <translation>{path} の読み上げ文を読めません</translation>
    </message>
    <message>
        <source>The recording cannot be read as sound</source>
        <translation>録音を音声として読めません</translation>
    </message>
    <message>
        <source>The recording cannot be this line</source>
        <translation>この字幕を言った録音ではありません</translation>
    </message>
    <message>
        <source>The recording holds too little speech to take a voice from</source>
        <translation>録音に声を作れるだけの話し声がありません</translation>
    </message>
    <message>
        <source>The recording is too noisy to take a voice from</source>
        <translation>録音の雑音が多すぎて声を作れません</translation>
    </message>
    <message>
        <source>The recording of the voice “{name}” is not kept here</source>
        <translation>声「{name}」の録音がここにありません</translation>
    </message>
    <message>
        <source>The recording of “{name}” holds {seconds} seconds of speech, a minute is needed</source>
        <translation>「{name}」の録音の発話は {seconds} 秒です。1分必要です</translation>
    </message>
    <message>
        <source>The recording says something else than the text beside it</source>
        <translation>録音の言葉が添えられた文と違います</translation>
    </message>
    <message>
        <source>The recording {path} cannot be read</source>
        <translation>録音 {path} を読めません</translation>
    </message>
    <message>
        <source>The room echoes (%1 s)</source>
        <translation>部屋が響いています（%1 秒）</translation>
    </message>
    <message>
        <source>The sound device of this computer cannot be used: {reason}</source>
        <translation>このコンピューターの音声機器は使えません: {reason}</translation>
    </message>
    <message>
        <source>The sound device {name} cannot be used: {reason}</source>
        <translation>音声機器 {name} は使えません: {reason}</translation>
    </message>
    <message>
        <source>The speech is {ms} ms too long for its place.</source>
        <translation>音声が枠より {ms} ms 長すぎます。</translation>
    </message>
    <message>
        <source>The speech is {times} times as fast as usual.</source>
        <translation>音声が普段の {times} 倍の速さです。</translation>
    </message>
    <message>
        <source>The speech is {times} times as slow as usual.</source>
        <translation>音声が普段の {times} 倍ゆっくりです。</translation>
    </message>
    <message>
        <source>The speech is {time} too long for its place.</source>
        <translation>音声が場所より {time} 長いです。</translation>
    </message>
    <message>
        <source>The speech model is damaged: its files are not those it was published with</source>
        <translation>音声モデルが壊れています: ファイルが公開時のものと違います</translation>
    </message>
    <message>
        <source>The speech model is not installed</source>
        <translation>音声モデルがインストールされていません</translation>
    </message>
    <message>
        <source>The subtitles in {path} cannot be read at line {line}: {reason}</source>
        <translation>{path} の字幕を {line} 行目で読めません: {reason}</translation>
    </message>
    <message>
        <source>The subtitles in {path} cannot be read: {reason}</source>
        <translation>{path} の字幕を読めません: {reason}</translation>
    </message>
    <message>
        <source>The take {path} cannot be read: {error}</source>
        <translation>テイク {path} を読めません: {error}</translation>
    </message>
    <message>
        <source>The voice file {path} cannot be used: {reason}</source>
        <translation>声のファイル {path} は使えません: {reason}</translation>
    </message>
    <message>
        <source>The voice made no sound of “{text}”</source>
        <translation>声が「{text}」から音を作れませんでした</translation>
    </message>
    <message>
        <source>The voice “{name}” has no recording to take it from again</source>
        <translation>声「{name}」には作り直すための録音がありません</translation>
    </message>
    <message>
        <source>There are no times in the file: they were estimated from the length of the text.</source>
        <translation>ファイルに時刻がないため、文字の長さから見積もりました。</translation>
    </message>
    <message>
        <source>There is much noise: the voice is only %1 dB above it</source>
        <translation>雑音が多いです: 声との差が %1 dB しかありません</translation>
    </message>
    <message>
        <source>There is no text: nothing is shown or spoken.</source>
        <translation>文字がありません。何も表示されず、話されません。</translation>
    </message>
    <message>
        <source>There is no voice called “{name}”</source>
        <translation>「{name}」という声はありません</translation>
    </message>
    <message>
        <source>There was not enough memory to speak the line</source>
        <translation>字幕を話すためのメモリーが足りませんでした</translation>
    </message>
    <message>
        <source>This line was acted with other words</source>
        <translation>この字幕は別の言葉で演じられました</translation>
    </message>
    <message>
        <source>This voice was made for another speech model</source>
        <translation>この声は別の音声モデル用に作られました</translation>
    </message>
    <message>
        <source>Try another file name or folder; the source film is untouched</source>
        <translation>別のファイル名かフォルダーを試してください。元の動画はそのままです</translation>
    </message>
    <message>
        <source>Try another voice</source>
        <translation>別の声を試してください</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Type the original</source>
        <translation>原文を入力</translation>
    </message>
    <message>
        <source>Unstar take</source>
        <translation>テイクの星を外す</translation>
    </message>
    <message>
        <source>Update Dubwright, or open the lines.srt in the project as subtitles</source>
        <translation>Dubwright を更新するか、プロジェクト内の lines.srt を字幕として開いてください</translation>
    </message>
    <message>
        <source>Use \1 for the first group in brackets, \\ for a backslash</source>
        <translation>かっこの最初のグループは \1、バックスラッシュは \\ と書いてください</translation>
    </message>
    <message>
        <source>Use one of {endings}</source>
        <translation>次のどれかを使ってください: {endings}</translation>
    </message>
    <message>
        <source>Use your own take as it is, or let a voice read the line</source>
        <translation>自分のテイクをそのまま使うか、声に読ませてください</translation>
    </message>
    <message>
        <source>What you read so far was kept. Connect it again and go on reading</source>
        <translation>これまで読んだ分は残っています。つなぎ直して続けてください</translation>
    </message>
    <message>
        <source>Write a name, such as that of the person or of the character</source>
        <translation>本人や役の名前などを書いてください</translation>
    </message>
    <message>
        <source>Write down what is really said, or take the recording without its text</source>
        <translation>実際に言ったことを書くか、文なしで録音だけを使ってください</translation>
    </message>
    <message>
        <source>Write it in words, or choose a voice of its language</source>
        <translation>言葉で書くか、その言語の声を選んでください</translation>
    </message>
    <message>
        <source>Write the words differently, or choose another voice for this line</source>
        <translation>言葉を書き換えるか、この字幕に別の声を選んでください</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>その名前のフォルダーがあります</translation>
    </message>
    <message>
        <source>a newer Dubwright made it</source>
        <translation>より新しい Dubwright で作られています</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>ほかのプログラムが使っています</translation>
    </message>
    <message>
        <source>checking the written film</source>
        <translation>書き出した動画の確認</translation>
    </message>
    <message>
        <source>checking the written sound</source>
        <translation>書き出した音声の確認</translation>
    </message>
    <message>
        <source>encoding the sound</source>
        <translation>音声のエンコード</translation>
    </message>
    <message>
        <source>hearing how like it is</source>
        <translation>どれだけ似ているか聞いています</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>開けません</translation>
    </message>
    <message>
        <source>it describes more streams than a film can have</source>
        <translation>動画にありえない数のストリームが書かれています</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>存在しません</translation>
    </message>
    <message>
        <source>it does not exist or is not a file</source>
        <translation>存在しないか、ファイルではありません</translation>
    </message>
    <message>
        <source>it does not say how long it is</source>
        <translation>長さが書かれていません</translation>
    </message>
    <message>
        <source>it does not work at this sample rate</source>
        <translation>このサンプルレートでは動きません</translation>
    </message>
    <message>
        <source>it has too few channels</source>
        <translation>チャンネル数が足りません</translation>
    </message>
    <message>
        <source>it has {n} sound tracks instead of {wanted}</source>
        <translation>音声トラックが {wanted} ではなく {n} あります</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>音声が入っていません</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>it is a list of other files</source>
        <translation>ほかのファイルの一覧です</translation>
    </message>
    <message>
        <source>it is damaged ({error})</source>
        <translation>壊れています（{error}）</translation>
    </message>
    <message>
        <source>it is damaged or of an unknown kind</source>
        <translation>壊れているか、知らない種類です</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>it is not a subtitle format that Dubwright knows</source>
        <translation>Dubwright の知る字幕形式ではありません</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>テキストではありません</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>もう接続されていません</translation>
    </message>
    <message>
        <source>it is not there or another program holds it</source>
        <translation>見つからないか、ほかのプログラムが使っています</translation>
    </message>
    <message>
        <source>it is {ms} ms too short or too long</source>
        <translation>長さが {ms} ms 違います</translation>
    </message>
    <message>
        <source>it may not be opened</source>
        <translation>開く権限がありません</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>フォルダーが存在しません</translation>
    </message>
    <message>
        <source>its folder is a file</source>
        <translation>フォルダーではなくファイルです</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>形式がわかりません</translation>
    </message>
    <message>
        <source>its sound cannot be decoded ({error})</source>
        <translation>音声をデコードできません（{error}）</translation>
    </message>
    <message>
        <source>keeping it</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>libportaudio2 libasound2-plugins</source>
        <translation>libportaudio2 libasound2-plugins</translation>
    </message>
    <message>
        <source>listening to it</source>
        <translation>聞いています</translation>
    </message>
    <message>
        <source>listening to the film</source>
        <translation>動画の音を聞いています</translation>
    </message>
    <message>
        <source>measuring the loudness</source>
        <translation>ラウドネスの測定</translation>
    </message>
    <message>
        <source>mixing the sound</source>
        <translation>音声のミキシング</translation>
    </message>
    <message>
        <source>no loudspeaker was found</source>
        <translation>スピーカーが見つかりません</translation>
    </message>
    <message>
        <source>no microphone was found</source>
        <translation>マイクが見つかりません</translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation>読み取りに時間がかかりすぎました</translation>
    </message>
    <message>
        <source>reading the recording</source>
        <translation>録音の読み込み</translation>
    </message>
    <message>
        <source>reading the sound</source>
        <translation>音声の読み込み</translation>
    </message>
    <message>
        <source>reading the subtitles</source>
        <translation>字幕の読み込み</translation>
    </message>
    <message>
        <source>speaking line {number} of {count}</source>
        <translation>字幕の音声を作成 {number} / {count}</translation>
    </message>
    <message>
        <source>taking the voice</source>
        <translation>声の取り込み</translation>
    </message>
    <message>
        <source>the disk did not answer</source>
        <translation>ディスクが応答しませんでした</translation>
    </message>
    <message>
        <source>the encoder ended early</source>
        <translation>エンコーダーが途中で終わりました</translation>
    </message>
    <message>
        <source>the end lies before the start</source>
        <translation>終了が開始より前にあります</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <source>the picture is missing</source>
        <translation>映像がありません</translation>
    </message>
    <message>
        <source>the sound or the picture cannot be shown</source>
        <translation>音声か映像を再生できません</translation>
    </message>
    <message>
        <source>the subtitles are missing</source>
        <translation>字幕がありません</translation>
    </message>
    <message>
        <source>there is neither picture nor sound in it</source>
        <translation>映像も音声もありません</translation>
    </message>
    <message>
        <source>there is no end</source>
        <translation>終了がありません</translation>
    </message>
    <message>
        <source>there is no picture in it</source>
        <translation>映像がありません</translation>
    </message>
    <message>
        <source>there is no row in it that says when a line is shown</source>
        <translation>字幕の表示時刻を示す行がありません</translation>
    </message>
    <message>
        <source>there is nothing to play in it</source>
        <translation>再生できるものがありません</translation>
    </message>
    <message>
        <source>this track holds pictures of letters, not letters</source>
        <translation>このトラックには文字ではなく文字の画像が入っています</translation>
    </message>
    <message>
        <source>writing line {number} of {count}</source>
        <translation>字幕の書き出し {number} / {count}</translation>
    </message>
    <message>
        <source>writing stem {name}</source>
        <translation>ステム {name} の書き出し</translation>
    </message>
    <message>
        <source>writing the film</source>
        <translation>動画の書き出し</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{name} was not found on this computer</source>
        <translation>このコンピューターに {name} が見つかりません</translation>
    </message>
    <message>
        <source>{n} rows, more than {most}.</source>
        <translation>{n} 行あり、{most} 行を超えています。</translation>
    </message>
    <message>
        <source>{path} cannot be made: a file has that name</source>
        <translation>{path} を作れません: その名前のファイルがあります</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a video: {reason}</source>
        <translation>{path} を動画として開けません: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path} を読めません: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be written: a film of this kind is not known</source>
        <translation>{path} を書き込めません: 知らない動画の種類です</translation>
    </message>
    <message>
        <source>{path} cannot be written: a folder has that name</source>
        <translation>{path} を書き込めません: その名前のフォルダーがあります</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk has {free} MB free, and about {needed} MB are needed</source>
        <translation>{path} を書き込めません: ディスクの空きは {free} MB で、約 {needed} MB 必要です</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}</source>
        <translation>{path} を書き込めません: フォルダー {folder} がありません</translation>
    </message>
    <message>
        <source>{path} has no ending that names a subtitle format</source>
        <translation>{path} には字幕形式を示す拡張子がありません</translation>
    </message>
    <message>
        <source>{path} is being changed in another Dubwright</source>
        <translation>{path} は別の Dubwright で変更されています</translation>
    </message>
    <message>
        <source>{path} is not a file</source>
        <translation>{path} はファイルではありません</translation>
    </message>
    <message>
        <source>{path} is the film itself</source>
        <translation>{path} は元の動画そのものです</translation>
    </message>
    <message>
        <source>{path} is too large: {size} MB, at most {limit} MB are read</source>
        <translation>{path} は大きすぎます: {size} MB、読めるのは {limit} MB までです</translation>
    </message>
    <message>
        <source>{path} was not written: it is a folder with other things in it</source>
        <translation>{path} を書き込めませんでした: ほかのものが入ったフォルダーです</translation>
    </message>
    <message>
        <source>{path} was not written: subtitles of the kind “{kind}” can be read only</source>
        <translation>{path} を書き込めませんでした: 「{kind}」の字幕は読み取り専用です</translation>
    </message>
    <message>
        <source>{path} was not written: the disk is full</source>
        <translation>{path} を書き込めませんでした: ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>{path} was not written: the folder or the file is read-only</source>
        <translation>{path} を書き込めませんでした: フォルダーかファイルが読み取り専用です</translation>
    </message>
    <message>
        <source>{path} was not written: the name is too long</source>
        <translation>{path} を書き込めませんでした: 名前が長すぎます</translation>
    </message>
    <message>
        <source>{path} was not written: {reason}</source>
        <translation>{path} を書き込めませんでした: {reason}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{title} ({error})</source>
        <translation>{title}（{error}）</translation>
    </message>
    <message>
        <source>“{name}” is a voice of the robot, which learns nothing</source>
        <translation>「{name}」はロボットの声なので学習しません</translation>
    </message>
    <message>
        <source>“{name}” is not a file of the project</source>
        <translation>「{name}」はプロジェクトのファイルではありません</translation>
    </message>
    <message>
        <source>“{name}” leads out of the project</source>
        <translation>「{name}」はプロジェクトの外を指しています</translation>
    </message>
    <message>
        <source>“{text}” cannot stand for what was found: {reason}</source>
        <translation>「{text}」には置き換えられません: {reason}</translation>
    </message>
    <message>
        <source>“{text}” is not a regular expression: {reason}</source>
        <translation>「{text}」は正規表現ではありません: {reason}</translation>
    </message>
    <message>
        <source>“{text}” takes too long to look for</source>
        <translation>「{text}」の検索に時間がかかりすぎます</translation>
    </message>
    <message>
        <source>Mend the spelling</source>
        <translation>つづりを直す</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>太字</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下線</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>1行に</translation>
    </message>
    <message>
        <source>Our own choice: close to what most guides ask, and room for a voice</source>
        <translation>独自の基準: 多くの指針に近く、声のための余裕があります</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>問題が起きました</translation>
    </message>
    <message>
        <source>Dubwright met an error that it did not expect</source>
        <translation>Dubwright で予期しないエラーが起きました</translation>
    </message>
    <message>
        <source>Your work was kept. You can go on, or save and start Dubwright again.</source>
        <translation>作業は残っています。続けるか、保存して Dubwright を起動し直してください。</translation>
    </message>
    <message>
        <source>Please save your work under a new name and start Dubwright again.</source>
        <translation>作業を新しい名前で保存し、Dubwright を起動し直してください。</translation>
    </message>
    <message>
        <source>Report of the error</source>
        <translation>エラーの報告</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>報告をコピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DubCommands</name>
    <message>
        <source>Open a film first: lines are heard in their place in it</source>
        <translation>先に動画を開いてください。字幕は動画の中の位置で聞けます</translation>
    </message>
    <message>
        <source>This line has no words to speak</source>
        <translation>この字幕には音声にするセリフがありません</translation>
    </message>
    <message>
        <source>Every line is spoken already</source>
        <translation>すべての字幕の音声がそろっています</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>In which letters is this written?</source>
        <translation>どの文字コードで書かれていますか？</translation>
    </message>
    <message>
        <source>“{name}” does not say in which encoding it is written. Choose the one whose rows below read right.</source>
        <translation>「{name}」には文字コードが書かれていません。下の行が正しく読めるものを選んでください。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>ファイルの行</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>all languages</source>
        <translation>すべての言語</translation>
    </message>
    <message>
        <source>Western Europe</source>
        <translation>西ヨーロッパ</translation>
    </message>
    <message>
        <source>Western Europe, DOS</source>
        <translation>西ヨーロッパ、DOS</translation>
    </message>
    <message>
        <source>Central Europe</source>
        <translation>中央ヨーロッパ</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>キリル文字</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ロシア語</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>ギリシャ語</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>トルコ語</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>ヘブライ語</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>アラビア語</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>バルト諸語</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>ベトナム語</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>タイ語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓国語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>中国語（簡体字）</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>中国語（繁体字）</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>There is no picture in what is open, so the dub is written as sound.</source>
        <translation>開いたものに映像がないため、吹き替えは音声として書き出します。</translation>
    </message>
    <message>
        <source>Put the &amp;subtitles into the film as well</source>
        <translation>字幕も動画に入れる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Write them into the picture (it is encoded again)</source>
        <translation>映像に焼き込む（再エンコードします）(&amp;W)</translation>
    </message>
    <message>
        <source>Speak each line e&amp;xactly as long as its time</source>
        <translation>各字幕をちょうどその長さで話す(&amp;X)</translation>
    </message>
    <message>
        <source>A so&amp;und for each voice and each line as well</source>
        <translation>声ごと、字幕ごとの音声も作る(&amp;U)</translation>
    </message>
    <message>
        <source>The first voice for the language</source>
        <translation>その言語の最初の声</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>プリセット(&amp;P)</translation>
    </message>
    <message>
        <source>K&amp;ind of file</source>
        <translation>ファイルの種類(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation>声(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Ori&amp;ginal sound</source>
        <translation>元の音声(&amp;G)</translation>
    </message>
    <message>
        <source>Lou&amp;dness</source>
        <translation>音量(&amp;D)</translation>
    </message>
    <message>
        <source>Films ({endings})</source>
        <translation>動画 ({endings})</translation>
    </message>
    <message>
        <source>Sound alone ({endings})</source>
        <translation>音声のみ ({endings})</translation>
    </message>
    <message>
        <source>Export dubbed film as</source>
        <translation>名前を付けて吹き替え動画を書き出す</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the dub</source>
        <translation>吹き替えを書き出す</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出す(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ExportEstimate</name>
    <message>
        <source>{time}; the picture decides the size</source>
        <translation>{time}、サイズは映像しだい</translation>
    </message>
    <message>
        <source>About {size}, {time}</source>
        <translation>約 {size}、{time}</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>数秒</translation>
    </message>
    <message>
        <source>about {count} seconds</source>
        <translation>約 {count} 秒</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>約 {count} 分</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>約 {count} 時間</translation>
    </message>
</context>
<context>
    <name>ExportKindBox</name>
    <message>
        <source>Film, MP4 (plays everywhere)</source>
        <translation>動画、MP4（どこでも再生できます）</translation>
    </message>
    <message>
        <source>Film, MKV (holds every picture and sound)</source>
        <translation>動画、MKV（あらゆる映像と音声に対応）</translation>
    </message>
    <message>
        <source>Sound alone, M4A (AAC)</source>
        <translation>音声のみ、M4A（AAC）</translation>
    </message>
    <message>
        <source>Sound alone, WAV</source>
        <translation>音声のみ、WAV</translation>
    </message>
    <message>
        <source>Sound alone, FLAC (small, without loss)</source>
        <translation>音声のみ、FLAC（小さく劣化なし）</translation>
    </message>
    <message>
        <source>Sound alone, MP3</source>
        <translation>音声のみ、MP3</translation>
    </message>
    <message>
        <source>Sound alone, Opus (smallest)</source>
        <translation>音声のみ、Opus（最小）</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>There is no picture in what is open</source>
        <translation>開いたものに映像がありません</translation>
    </message>
</context>
<context>
    <name>ExportLines</name>
    <message>
        <source>after the end: stays silent</source>
        <translation>終わりより後のため無音のまま</translation>
    </message>
    <message>
        <source>{seconds} s too long</source>
        <translation>{seconds} 秒長すぎ</translation>
    </message>
    <message>
        <source>could not be spoken: stays silent</source>
        <translation>音声を作れず無音のまま</translation>
    </message>
    <message>
        <source>no words to speak: stays silent</source>
        <translation>話す言葉がなく無音のまま</translation>
    </message>
    <message>
        <source>Too long for their place: {count}.</source>
        <translation>場所に収まらない字幕: {count}。</translation>
    </message>
    <message>
        <source>Could not be spoken: {count}.</source>
        <translation>音声を作れなかった字幕: {count}。</translation>
    </message>
    <message>
        <source>Spoken faster or slower than is natural: {count}.</source>
        <translation>自然な速さでない字幕: {count}。</translation>
    </message>
    <message>
        <source>Silent: {count}.</source>
        <translation>無音の字幕: {count}。</translation>
    </message>
    <message>
        <source>Not spoken yet, spoken during the export: {count}.</source>
        <translation>まだ音声がなく、書き出し中に作る字幕: {count}。</translation>
    </message>
    <message>
        <source>Every line is spoken and fits.</source>
        <translation>すべての字幕の音声があり、長さも合っています。</translation>
    </message>
</context>
<context>
    <name>ExportPresetBar</name>
    <message>
        <source>Film to watch</source>
        <translation>鑑賞用の動画</translation>
    </message>
    <message>
        <source>Film for broadcast</source>
        <translation>放送用の動画</translation>
    </message>
    <message>
        <source>Film for the web, loud</source>
        <translation>ウェブ用の動画、大きめ</translation>
    </message>
    <message>
        <source>Voices alone, for a mixing desk</source>
        <translation>声だけ、ミキシング用</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>&amp;Keep as…</source>
        <translation>名前を付けて残す(&amp;K)…</translation>
    </message>
    <message>
        <source>F&amp;orget</source>
        <translation>削除(&amp;O)</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>この設定を残す</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>プリセットの名前:</translation>
    </message>
    <message>
        <source>My own choices</source>
        <translation>自分の設定</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Choose a film…</source>
        <translation>動画を選ぶ…</translation>
    </message>
    <message>
        <source>There are subtitles beside this film</source>
        <translation>この動画のとなりに字幕ファイルがあります</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>A project keeps the voices and the speech as well.</source>
        <translation>プロジェクトには声と音声も保存されます。</translation>
    </message>
    <message>
        <source>Save as project…</source>
        <translation>プロジェクトとして保存…</translation>
    </message>
    <message>
        <source>{name} was saved as {encoding}</source>
        <translation>{name} を {encoding} で保存しました</translation>
    </message>
    <message>
        <source>The encoding that it had does not have all letters of the text.</source>
        <translation>元の文字コードには、本文の文字がすべてはありません。</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>Films, subtitles, projects ({0})</source>
        <translation>動画、字幕、プロジェクト ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Films ({0})</source>
        <translation>動画 ({0})</translation>
    </message>
    <message>
        <source>Open film</source>
        <translation>動画を開く</translation>
    </message>
    <message>
        <source>Subtitles ({0})</source>
        <translation>字幕 ({0})</translation>
    </message>
    <message>
        <source>Open subtitles</source>
        <translation>字幕を開く</translation>
    </message>
    <message>
        <source>Dubwright project ({0})</source>
        <translation>Dubwright プロジェクト ({0})</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>名前を付けてプロジェクトを保存</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
    <message>
        <source>Save subtitles as</source>
        <translation>名前を付けて字幕を保存</translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation>「{0}」の変更を保存しますか？</translation>
    </message>
    <message>
        <source>If you don’t save them, they are lost.</source>
        <translation>保存しないと失われます。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>保存しない(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>“{0}” was saved by another program in the meantime.</source>
        <translation>その間に別のプログラムが「{0}」を保存しました。</translation>
    </message>
    <message>
        <source>To keep both, cancel and choose “Save project as…”.</source>
        <translation>両方を残すには、キャンセルして「名前を付けてプロジェクトを保存…」を選んでください。</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>上書き(&amp;O)</translation>
    </message>
    <message>
        <source>“{0}” is still being written. Stop it?</source>
        <translation>「{0}」をまだ書き出しています。中止しますか？</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>続ける(&amp;G)</translation>
    </message>
</context>
<context>
    <name>FileTracks</name>
    <message>
        <source>There are no subtitles in this film</source>
        <translation>この動画には字幕がありません</translation>
    </message>
    <message>
        <source>Open a subtitle file, or write the lines here.</source>
        <translation>字幕ファイルを開くか、ここに字幕を書いてください。</translation>
    </message>
    <message>
        <source>Reading the subtitles of the film …</source>
        <translation>動画の字幕を読み込み中…</translation>
    </message>
    <message>
        <source>Lines read from the film: {n}</source>
        <translation>動画から読み込んだ字幕: {n}</translation>
    </message>
    <message>
        <source>There are subtitles in this film</source>
        <translation>この動画には字幕が入っています</translation>
    </message>
    <message>
        <source>Their text can be taken as lines.</source>
        <translation>その文字を字幕として取り込めます。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
</context>
<context>
    <name>FilmChoice</name>
    <message>
        <source>Voices of the film</source>
        <translation>動画の声</translation>
    </message>
    <message>
        <source>Each voice is taken from where its speaker speaks alone. Uncheck what holds music, noise or somebody else. Three seconds are needed, ten are better.</source>
        <translation>それぞれの声は、話者が一人で話している部分から取ります。音楽、雑音、ほかの人が入っている部分のチェックを外してください。3 秒が必要で、10 秒あるとさらによくなります。</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>話者</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>言葉</translation>
    </message>
    <message>
        <source>Speakers and the stretches of the film</source>
        <translation>話者と動画の区間</translation>
    </message>
    <message>
        <source>The people who speak have &amp;allowed it</source>
        <translation>話している人の許可を得ています(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>聞く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take the voices</source>
        <translation>声を取る(&amp;T)</translation>
    </message>
    <message>
        <source>%1, too little</source>
        <translation>%1、短すぎます</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the lines</source>
        <translation>字幕の中を検索</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>検索する文字</translation>
    </message>
    <message>
        <source>Capitals as they are written</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Only in the chosen lines</source>
        <translation>選択した字幕だけ</translation>
    </message>
    <message>
        <source>Put in its place</source>
        <translation>置き換え後の文字</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>置き換え後の文字</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置換(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>すべて置換(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count} 件置換しました</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%2 found</source>
        <translation>%2 件見つかりました</translation>
    </message>
</context>
<context>
    <name>Grade</name>
    <message>
        <source>This is a good recording</source>
        <translation>よい録音です</translation>
    </message>
    <message>
        <source>It will do, but could be better</source>
        <translation>使えますが、もっとよくできます</translation>
    </message>
    <message>
        <source>This will not make a good voice</source>
        <translation>これではよい声になりません</translation>
    </message>
    <message>
        <source>Nearer to the recording than %1 of 100 other people would be</source>
        <translation>ほかの100人中 %1 人より録音に近い声です</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同じ人</translation>
    </message>
    <message>
        <source>Quite close</source>
        <translation>かなり近い</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>別の人</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>動画を書き出す</translation>
    </message>
</context>
<context>
    <name>HintsCard</name>
    <message>
        <source>Hints for the beginning</source>
        <translation>はじめのヒント</translation>
    </message>
    <message>
        <source>&amp;Got it</source>
        <translation>わかりました(&amp;G)</translation>
    </message>
</context>
<context>
    <name>HintsCommands</name>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Change the words of a line. When you pause, it is spoken anew.</source>
        <translation>セリフを直して手を止めると、音声が作り直されます。</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>聞く</translation>
    </message>
    <message>
        <source>Hear the line in the film, in a voice from here or in your own.</source>
        <translation>動画の中で聞けます。内蔵の声でも、自分の声でも。</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Export the film with your dub; the original sound stays beside it.</source>
        <translation>吹き替えた動画を書き出せます。元の音声も一緒に残ります。</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>As it was opened</source>
        <translation>開いたときの状態</translation>
    </message>
    <message>
        <source>{step} · lines: {n}</source>
        <translation>{step}・字幕: {n}</translation>
    </message>
    <message>
        <source>{step} · “{text}”</source>
        <translation>{step}・「{text}」</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Choose a step to go back to it, or forward again.</source>
        <translation>手順を選ぶと、そこまで戻るか、また先へ進みます。</translation>
    </message>
</context>
<context>
    <name>Journaling</name>
    <message>
        <source>Unsaved work of %2 was found; lines: %1</source>
        <translation>%2 の保存されていない作業があります。字幕: %1</translation>
    </message>
    <message>
        <source>Dubwright did not end properly then.</source>
        <translation>そのとき Dubwright は正しく終了しませんでした。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>Changes of “{name}” were not saved</source>
        <translation>「{name}」の変更は保存されていません</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Changes of this project that were not saved: %1</source>
        <translation>このプロジェクトの保存されていない変更: %1</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>復元する</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key</source>
        <translation>キーを押してください</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>ショートカットキー</translation>
    </message>
    <message>
        <source>Find by name or by key</source>
        <translation>名前かキーで検索</translation>
    </message>
    <message>
        <source>Dubwright</source>
        <translation>Dubwright</translation>
    </message>
    <message>
        <source>Keys &amp;like</source>
        <translation>キー配列(&amp;L)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>すべて戻す(&amp;L)</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>While not writing</source>
        <translation>入力していないとき</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>タイムライン上</translation>
    </message>
    <message>
        <source>While writing a line</source>
        <translation>字幕を入力中</translation>
    </message>
    <message>
        <source>No action has this name or this key.</source>
        <translation>この名前やキーの操作はありません。</translation>
    </message>
    <message>
        <source>anywhere in the window</source>
        <translation>画面のどこでも</translation>
    </message>
    <message>
        <source>while nothing is written</source>
        <translation>何も入力していないとき</translation>
    </message>
    <message>
        <source>on the timeline</source>
        <translation>タイムライン上</translation>
    </message>
    <message>
        <source>while a line is written</source>
        <translation>字幕を入力している間</translation>
    </message>
    <message>
        <source>Where the key acts</source>
        <translation>キーが働く場所</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove its keys</source>
        <translation>キーを外す(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>元に戻す(&amp;T)</translation>
    </message>
    <message>
        <source>{key} is used for “{other}” now. Adding it here takes it from there.</source>
        <translation>{key} は今「{other}」に使われています。ここに追加すると、そちらからは外れます。</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Language of the speech</source>
        <translation>音声の言語</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>マイクの入力レベル</translation>
    </message>
    <message>
        <source>Speak so that the bar stays green</source>
        <translation>バーが緑のままになるように話してください</translation>
    </message>
</context>
<context>
    <name>LexiconCommands</name>
    <message>
        <source>Say “{word}” otherwise…</source>
        <translation>「{word}」を別の読み方にする…</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Pronunciations of this project</source>
        <translation>このプロジェクトの読み方</translation>
    </message>
    <message>
        <source>Write a word, and how it sounds in plain letters. Every line that holds the word is spoken anew.</source>
        <translation>語とその音を普通の文字で書いてください。その語を含む字幕の音声はすべて作り直されます。</translation>
    </message>
    <message>
        <source>Seoul</source>
        <translation>Seoul</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>sole</translation>
    </message>
    <message>
        <source>&amp;Say it so</source>
        <translation>こう読む(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>語(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;ay it as</source>
        <translation>読み方(&amp;A)</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Said as</source>
        <translation>読み方</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hear the current line</source>
        <translation>現在の字幕を聞く(&amp;H)</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>My own rules</source>
        <translation>自分の規則</translation>
    </message>
    <message>
        <source>Narrow letters count &amp;half</source>
        <translation>半角文字は半分と数える(&amp;H)</translation>
    </message>
    <message>
        <source>Lines may stay over a c&amp;ut</source>
        <translation>カットをまたいでもよい(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rules of this project</source>
        <translation>このプロジェクトの規則(&amp;R)</translation>
    </message>
    <message>
        <source>Characters per &amp;second</source>
        <translation>毎秒の文字数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Words per minute</source>
        <translation>毎分の語数(&amp;W)</translation>
    </message>
    <message>
        <source>Characters in a r&amp;ow</source>
        <translation>1行の文字数(&amp;O)</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>行数(&amp;W)</translation>
    </message>
    <message>
        <source>Shortest &amp;line</source>
        <translation>最も短い字幕(&amp;L)</translation>
    </message>
    <message>
        <source>Lon&amp;gest line</source>
        <translation>最も長い字幕(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause between lines</source>
        <translation>字幕の間隔(&amp;P)</translation>
    </message>
    <message>
        <source>Snap to cuts &amp;nearer than</source>
        <translation>これより近いカットに合わせる(&amp;N)</translation>
    </message>
    <message>
        <source>Lines beyond these limits are marked. 0 switches a check off.</source>
        <translation>この限度を超える字幕には印が付きます。0 でそのチェックを切ります。</translation>
    </message>
    <message>
        <source>Taken from: {sources}</source>
        <translation>出典: {sources}</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Start of the line</source>
        <translation>字幕の開始</translation>
    </message>
    <message>
        <source>End of the line</source>
        <translation>字幕の終了</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>字幕のセリフ</translation>
    </message>
    <message>
        <source>Voice of the line</source>
        <translation>字幕の声</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>終了(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation>声(&amp;V)</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>字幕が選ばれていません</translation>
    </message>
    <message>
        <source>Write here to make a line at the playhead</source>
        <translation>ここに書くと再生位置に字幕ができます</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>字幕 %1</translation>
    </message>
    <message>
        <source>What is said here</source>
        <translation>ここにセリフを書きます</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Project's: %1</source>
        <translation>プロジェクト: %1</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（見つかりません）</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 文字</translation>
    </message>
    <message>
        <source>{n} words a minute</source>
        <translation>1分あたり{n}語</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>毎秒 %1 文字</translation>
    </message>
    <message>
        <source>Foreseen from the words; it is not spoken yet.</source>
        <translation>文字からの予測です。音声はまだありません。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not spoken</source>
        <translation>音声なし</translation>
    </message>
    <message>
        <source>Speaking…</source>
        <translation>音声を作成中…</translation>
    </message>
    <message>
        <source>%1, about %2 too many</source>
        <translation>%1、約%2文字超過</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>収まる</translation>
    </message>
    <message>
        <source>It is spoken faster than is natural, to fit into its time.</source>
        <translation>時間に収めるため、自然より速く話します。</translation>
    </message>
    <message>
        <source>The speech needs more time. Shorten the text or move the end.</source>
        <translation>音声にもっと時間が必要です。文字を減らすか、終了を動かしてください。</translation>
    </message>
    <message>
        <source>too long by %1 s</source>
        <translation>%1 秒超過</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>収まる</translation>
    </message>
</context>
<context>
    <name>LineVoices</name>
    <message>
        <source>The selected lines hold too little speech for voices of their own</source>
        <translation>選んだ字幕には、それぞれの声を作るだけの発話がありません</translation>
    </message>
    <message>
        <source>Name the speakers, so that a short line can be joined by its neighbours</source>
        <translation>話者の名前を付けると、短い字幕を隣の字幕と合わせて使えます</translation>
    </message>
    <message>
        <source>Take the voices of these lines from the sound of this film? Lines: {n}</source>
        <translation>この動画の音声からこれらの字幕の声を取りますか？ 字幕: {n}</translation>
    </message>
    <message>
        <source>Voices of the lines</source>
        <translation>字幕の声</translation>
    </message>
    <message>
        <source>Taking the voice of {name}</source>
        <translation>{name} の声を取っています</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Lines with a voice of their own: {n}</source>
        <translation>専用の声がある字幕: {n}</translation>
    </message>
    <message>
        <source>Lines with too little speech: {n}</source>
        <translation>発話が足りない字幕: {n}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Char/s</source>
        <translation>文字/秒</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Dub</source>
        <translation>吹き替え</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>セリフ</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>{text}
This is never spoken.</source>
        <translation>{text}
これは音声になりません。</translation>
    </message>
    <message>
        <source>Not spoken yet</source>
        <translation>音声はまだありません</translation>
    </message>
    <message>
        <source>Waits to be spoken</source>
        <translation>音声の作成待ち</translation>
    </message>
    <message>
        <source>Is being spoken</source>
        <translation>音声を作成中</translation>
    </message>
    <message>
        <source>Spoken, and it fits</source>
        <translation>音声があり、長さも合っています</translation>
    </message>
    <message>
        <source>Spoken faster than is natural, to fit</source>
        <translation>収めるため自然より速く話します</translation>
    </message>
    <message>
        <source>Spoken, but %1 s longer than there is room</source>
        <translation>音声はありますが、場所より %1 秒長いです</translation>
    </message>
    <message>
        <source>Could not be spoken</source>
        <translation>音声を作れませんでした</translation>
    </message>
    <message>
        <source>Nothing to speak</source>
        <translation>音声にするものなし</translation>
    </message>
    <message>
        <source>Hardly anything is heard</source>
        <translation>ほとんど聞こえません</translation>
    </message>
    <message>
        <source>The loudest places are distorted</source>
        <translation>最も大きな部分が割れています</translation>
    </message>
    <message>
        <source>It is much longer or shorter than its words</source>
        <translation>言葉に比べて長さが大きく違います</translation>
    </message>
    <message>
        <source>Its end seems cut off</source>
        <translation>終わりが切れているようです</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>No lines yet</source>
        <translation>字幕はまだありません</translation>
    </message>
    <message>
        <source>Open subtitles, or write the first line where the film stands.</source>
        <translation>字幕を開くか、今の再生位置に最初の字幕を書いてください。</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Lines</source>
        <translation>字幕</translation>
    </message>
</context>
<context>
    <name>LoudnessBox</name>
    <message>
        <source>As loud as people speak in the film</source>
        <translation>動画の話し声と同じ大きさ</translation>
    </message>
    <message>
        <source>Broadcast: EBU R128, −23 LUFS</source>
        <translation>放送: EBU R128、−23 LUFS</translation>
    </message>
    <message>
        <source>Netflix: speech at −27 LKFS</source>
        <translation>Netflix: 話し声 −27 LKFS</translation>
    </message>
    <message>
        <source>Streaming: −16 LUFS</source>
        <translation>配信: −16 LUFS</translation>
    </message>
    <message>
        <source>Streaming, loud: −14 LUFS</source>
        <translation>配信、大きめ: −14 LUFS</translation>
    </message>
    <message>
        <source>As the voice gives it</source>
        <translation>声のまま</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>ラウドネス</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Voices</source>
        <translation>声</translation>
    </message>
</context>
<context>
    <name>MarkedLines</name>
    <message>
        <source>Lines to look at</source>
        <translation>確かめる字幕</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>MicrophoneBox</name>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Microphone of the system</source>
        <translation>システムのマイク</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the film</source>
        <translation>動画の全体図</translation>
    </message>
    <message>
        <source>Drag to look at another part of the film</source>
        <translation>ドラッグすると動画の別の部分を見られます</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Open a film first</source>
        <translation>先に動画を開いてください</translation>
    </message>
    <message>
        <source>Needs a film and a line</source>
        <translation>動画と字幕が必要です</translation>
    </message>
    <message>
        <source>Needs a film and a chosen line</source>
        <translation>動画と選択した字幕が必要です</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>先に字幕を選んでください</translation>
    </message>
    <message>
        <source>There are no lines yet</source>
        <translation>字幕はまだありません</translation>
    </message>
    <message>
        <source>There is no line after this one</source>
        <translation>この字幕の後に字幕がありません</translation>
    </message>
    <message>
        <source>Choose a line that can be cut</source>
        <translation>分割できる字幕を選んでください</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>まだ何も変更していません</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>元に戻した操作がありません</translation>
    </message>
    <message>
        <source>Nothing is being spoken</source>
        <translation>作成中の音声はありません</translation>
    </message>
    <message>
        <source>The speech of this line is not too long</source>
        <translation>この字幕の音声は長すぎません</translation>
    </message>
</context>
<context>
    <name>OriginalBox</name>
    <message>
        <source>&amp;Original</source>
        <translation>原文(&amp;O)</translation>
    </message>
    <message>
        <source>It is not spoken.</source>
        <translation>音声にはなりません。</translation>
    </message>
    <message>
        <source>Original text of the line</source>
        <translation>字幕の原文</translation>
    </message>
    <message>
        <source>What is said in the film</source>
        <translation>動画で話されている言葉</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>Name of what to do</source>
        <translation>操作の名前</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>その名前のコマンドはありません。</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>今はできません</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Do this only if the people who speak have allowed it.</source>
        <translation>話している人たちの許可がある場合だけにしてください。</translation>
    </message>
    <message>
        <source>It is allowed</source>
        <translation>許可があります</translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message>
        <source>Before the film</source>
        <translation>動画の開始より前</translation>
    </message>
    <message>
        <source>No length</source>
        <translation>長さなし</translation>
    </message>
    <message>
        <source>Speech too long</source>
        <translation>音声が長すぎ</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>Speech hurried</source>
        <translation>音声が速すぎ</translation>
    </message>
    <message>
        <source>Too fast to read</source>
        <translation>読むには速すぎ</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>語数が多すぎ</translation>
    </message>
    <message>
        <source>Shown too briefly</source>
        <translation>表示が短すぎ</translation>
    </message>
    <message>
        <source>Shown too long</source>
        <translation>表示が長すぎ</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>間隔が狭い</translation>
    </message>
    <message>
        <source>Row too long</source>
        <translation>行が長すぎ</translation>
    </message>
    <message>
        <source>Too many rows</source>
        <translation>行が多すぎ</translation>
    </message>
    <message>
        <source>Beside a cut</source>
        <translation>カットのすぐそば</translation>
    </message>
    <message>
        <source>Over a cut</source>
        <translation>カットまたぎ</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>セリフなし</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>This cannot be mended by itself</source>
        <translation>自動では直せません</translation>
    </message>
    <message>
        <source>There is no room around the line, or its text has to be shortened.</source>
        <translation>字幕の前後に余裕がないか、文字を減らす必要があります。</translation>
    </message>
    <message>
        <source>Nothing is wrong with this line</source>
        <translation>この字幕に問題はありません</translation>
    </message>
    <message>
        <source>Nothing is wrong with these lines</source>
        <translation>これらの字幕に問題はありません</translation>
    </message>
    <message>
        <source>Lines changed: {n}</source>
        <translation>変更した字幕: {n}</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>My own rules</source>
        <translation>自分の規則</translation>
    </message>
    <message>
        <source>Checked &amp;by</source>
        <translation>チェックの基準(&amp;B)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>表示(&amp;W)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>直す(&amp;F)</translation>
    </message>
    <message>
        <source>Fix &amp;all of this kind</source>
        <translation>同じ種類をすべて直す(&amp;A)</translation>
    </message>
    <message>
        <source>All problems ({n})</source>
        <translation>すべての問題（{n}）</translation>
    </message>
    <message>
        <source>Nothing is wrong with these lines.</source>
        <translation>これらの字幕に問題はありません。</translation>
    </message>
    <message>
        <source>There are no lines to check yet.</source>
        <translation>チェックする字幕はまだありません。</translation>
    </message>
    <message>
        <source>{remedy}: all of this kind</source>
        <translation>{remedy}: 同じ種類すべて</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of the export</source>
        <translation>書き出しの進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} を書き出しています</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>残り {hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s left</source>
        <translation>残り {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り {seconds} 秒</translation>
    </message>
    <message>
        <source>looking at the film</source>
        <translation>動画を調べています</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>Language to read in</source>
        <translation>読む言語</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>文 %1 / %2</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 ファイル</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>場所(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>ファイルの種類(&amp;T):</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>Change the frame rate</source>
        <translation>フレームレートの変更</translation>
    </message>
    <message>
        <source>Frames per second until now</source>
        <translation>これまでの毎秒フレーム数</translation>
    </message>
    <message>
        <source>Frames per second from now on</source>
        <translation>これからの毎秒フレーム数</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>変更前(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>変更後(&amp;T)</translation>
    </message>
</context>
<context>
    <name>RecentCommands</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recently opened</source>
        <translation>最近開いたもの</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record a voice</source>
        <translation>声を録音</translation>
    </message>
    <message>
        <source>Take a &amp;file…</source>
        <translation>ファイルを使う(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Take a voice from files</source>
        <translation>ファイルから声を取る</translation>
    </message>
    <message>
        <source>No microphone was found</source>
        <translation>マイクが見つかりません</translation>
    </message>
    <message>
        <source>Connect one and open this window again, or take a file</source>
        <translation>マイクをつないでこの画面を開き直すか、ファイルを使ってください</translation>
    </message>
    <message>
        <source>Check the recording</source>
        <translation>録音を確かめる</translation>
    </message>
    <message>
        <source>Make the voice</source>
        <translation>声を作る</translation>
    </message>
    <message>
        <source>&amp;Use it in this project</source>
        <translation>このプロジェクトで使う(&amp;U)</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>&amp;Microphone</source>
        <translation>マイク(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test it</source>
        <translation>試す(&amp;T)</translation>
    </message>
    <message>
        <source>Show the level without recording</source>
        <translation>録音せずにレベルを表示</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>録音(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>次の文(&amp;N)</translation>
    </message>
    <message>
        <source>Read it &amp;again</source>
        <translation>もう一度読む(&amp;A)</translation>
    </message>
    <message>
        <source>The microphone has gone</source>
        <translation>マイクがなくなりました</translation>
    </message>
    <message>
        <source>What you read so far was kept. Connect it again and go on reading</source>
        <translation>これまで読んだ分は残っています。つなぎ直して続けてください</translation>
    </message>
    <message>
        <source>Ten seconds are enough</source>
        <translation>10秒で十分です</translation>
    </message>
    <message>
        <source>%1, enough for a voice</source>
        <translation>%1、声には十分です</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
</context>
<context>
    <name>RefineCommands</name>
    <message>
        <source>Refining a voice</source>
        <translation>声を磨いています</translation>
    </message>
    <message>
        <source>Pause refining the voice</source>
        <translation>声を磨くのを一時停止</translation>
    </message>
    <message>
        <source>Only voices of your own can be refined</source>
        <translation>磨けるのは自分の声だけです</translation>
    </message>
    <message>
        <source>Select one of them in the list of voices, or record one first</source>
        <translation>声の一覧から選ぶか、先に録音してください</translation>
    </message>
    <message>
        <source>Another voice is being refined</source>
        <translation>別の声を磨いています</translation>
    </message>
    <message>
        <source>Wait until “{name}” is ready, or pause it first</source>
        <translation>「{name}」が終わるまで待つか、先に一時停止してください</translation>
    </message>
    <message>
        <source>The voice “{name}” is refined in part</source>
        <translation>声「{name}」は途中まで磨かれています</translation>
    </message>
    <message>
        <source>It can go on where it was left, beside your work</source>
        <translation>止まったところから、作業のかたわらで続けられます</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>続ける(&amp;G)</translation>
    </message>
    <message>
        <source>The voice “{name}” is refined</source>
        <translation>声「{name}」を磨きました</translation>
    </message>
    <message>
        <source>The voice “{name}” stays as it was</source>
        <translation>声「{name}」は元のままです</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>RefineDialog</name>
    <message>
        <source>Refine the voice “{name}”</source>
        <translation>声「{name}」を磨く</translation>
    </message>
    <message>
        <source>The voice learns from its whole recording, which takes some minutes. You can go on working: it runs beside the window, with what the processor has to spare.</source>
        <translation>声が録音全体から学びます。数分かかります。空いている処理能力で進むので、作業を続けられます。</translation>
    </message>
    <message>
        <source>You can close this window and go on working. The voice speaks as before until the end.</source>
        <translation>この画面を閉じて作業を続けられます。終わるまで声は今までどおり話します。</translation>
    </message>
    <message>
        <source>Keeping where it is…</source>
        <translation>今の状態を保存しています…</translation>
    </message>
    <message>
        <source>Keeping the best so far…</source>
        <translation>これまでの最良を保存しています…</translation>
    </message>
    <message>
        <source>It waits and can go on at any time, also after a restart.</source>
        <translation>待機中です。再起動の後でもいつでも続けられます。</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>続ける(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Listening to the recording</source>
        <translation>録音を聞いています</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>It did not get better: on sentences that it had not learnt from, the refined voice was no nearer to the recording, or its words were less clear. The voice stays as it was.</source>
        <translation>よくなりませんでした。学習に使わなかった文で、磨いた声は録音に近づかなかったか、言葉が聞き取りにくくなりました。声は元のままです。</translation>
    </message>
    <message>
        <source>The voice is refined: sentences that it had not learnt from are {percent} % nearer to the recording. Lines that it speaks are out of date now.</source>
        <translation>声を磨きました。学習に使わなかった文が録音に {percent} % 近づきました。この声の字幕は音声の作り直しが必要です。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録音</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>How real both sound to the judges</source>
        <translation>判別器に両者がどれだけ本物らしく聞こえるか</translation>
    </message>
    <message>
        <source>While learning</source>
        <translation>学習中</translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation>学習に使わない文</translation>
    </message>
    <message>
        <source>Distance to the recording</source>
        <translation>録音との距離</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Stop and &amp;keep the best</source>
        <translation>止めて最良を残す(&amp;K)</translation>
    </message>
    <message>
        <source>Give &amp;up</source>
        <translation>やめる(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Hear it</source>
        <translation>聞いてみる(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>How real it sounds to the judges</source>
        <translation>判別器にどれだけ本物らしく聞こえるか</translation>
    </message>
    <message>
        <source>A sentence that it does not learn from, as it sounds now</source>
        <translation>学習に使わない文の今の音</translation>
    </message>
    <message>
        <source>Learning how the person talks</source>
        <translation>話し方を学んでいます</translation>
    </message>
    <message>
        <source>Learning the sounds of the person</source>
        <translation>声の響きを学んでいます</translation>
    </message>
    <message>
        <source>Learning the voice, against judges of its sound</source>
        <translation>判別器と競いながら声を学んでいます</translation>
    </message>
    <message>
        <source>Choosing how much of it keeps the words clear</source>
        <translation>言葉がはっきり聞こえる範囲を選んでいます</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り1分未満</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>残り約1分</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>残り約 {count} 分</translation>
    </message>
</context>
<context>
    <name>RemedyCommands</name>
    <message>
        <source>There is no silence after this line</source>
        <translation>この字幕の後ろに無音がありません</translation>
    </message>
    <message>
        <source>Moving the next line does not help here</source>
        <translation>次の行を動かしても、ここでは解決しません</translation>
    </message>
    <message>
        <source>This line is spoken as fast as can be already</source>
        <translation>この字幕はすでに最も速く話しています</translation>
    </message>
    <message>
        <source>Characters to lose: about {count}</source>
        <translation>減らす文字数: 約{count}文字</translation>
    </message>
    <message>
        <source>This line is spoken exactly as long as its time</source>
        <translation>この字幕はちょうどその時間の長さで話します</translation>
    </message>
    <message>
        <source>This line may be shorter than its time, or run into the silence after it</source>
        <translation>この字幕は時間より短くても、後の無音まで続いてもかまいません</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>フォルダーで表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back to the choices</source>
        <translation>選択に戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>{name} is ready</source>
        <translation>{name} ができました</translation>
    </message>
    <message>
        <source>Lines that fit: {count}</source>
        <translation>収まる字幕: {count}</translation>
    </message>
    <message>
        <source>tight: {count}</source>
        <translation>ぎりぎり: {count}</translation>
    </message>
    <message>
        <source>too long: {count}</source>
        <translation>長すぎ: {count}</translation>
    </message>
    <message>
        <source>not spoken: {count}</source>
        <translation>音声なし: {count}</translation>
    </message>
    <message>
        <source>The export stopped by an error in Dubwright</source>
        <translation>Dubwright のエラーで書き出しが止まりました</translation>
    </message>
</context>
<context>
    <name>RetimeDialog</name>
    <message>
        <source>&amp;Lines</source>
        <translation>字幕(&amp;L)</translation>
    </message>
    <message>
        <source>The second moment must come after the first.</source>
        <translation>2つ目の時点は1つ目より後にしてください。</translation>
    </message>
    <message>
        <source>Line {number} begins at {after} instead of {before}.</source>
        <translation>字幕 {number} の開始が {before} から {after} に変わります。</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Which lines</source>
        <translation>対象の字幕</translation>
    </message>
    <message>
        <source>All lines ({count})</source>
        <translation>すべての字幕（{count}）</translation>
    </message>
    <message>
        <source>The chosen lines ({count})</source>
        <translation>選択した字幕（{count}）</translation>
    </message>
    <message>
        <source>From line {number} to the last</source>
        <translation>字幕 {number} から最後まで</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Position in the film</source>
        <translation>動画の位置</translation>
    </message>
</context>
<context>
    <name>SentenceDots</name>
    <message>
        <source>Sentences</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Click a sentence to read it again</source>
        <translation>文をクリックすると読み直せます</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>文 %1 / %2</translation>
    </message>
</context>
<context>
    <name>SentencePlot</name>
    <message>
        <source>Spectrogram of a sentence that is not learnt from</source>
        <translation>学習に使わない文のスペクトログラム</translation>
    </message>
    <message>
        <source>Appears when the voice itself is learnt</source>
        <translation>声そのものの学習が始まると表示されます</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Dub of this project</source>
        <translation>このプロジェクトの吹き替え</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Typing and timing</source>
        <translation>入力と時刻</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Original sound</source>
        <translation>元の音声(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>話す速さ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fastest speech</source>
        <translation>最も速い話し方(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Borrow from the pause</source>
        <translation>間から借りる(&amp;B)</translation>
    </message>
    <message>
        <source>Speech that is too long may run into the pause behind its line.</source>
        <translation>長すぎる音声は、字幕の後ろの間まで続いてかまいません。</translation>
    </message>
    <message>
        <source>Length of a &amp;new line</source>
        <translation>新しい字幕の長さ(&amp;N)</translation>
    </message>
    <message>
        <source>Language of the &amp;window</source>
        <translation>画面の言語(&amp;W)</translation>
    </message>
    <message>
        <source>Voices &amp;speak with</source>
        <translation>声の計算に使うもの(&amp;S)</translation>
    </message>
    <message>
        <source>Both change when Dubwright is started again.</source>
        <translation>どちらも Dubwright を起動し直すと変わります。</translation>
    </message>
    <message>
        <source>Whatever is fastest</source>
        <translation>最も速いもの</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Where the graphics card is full or missing, the processor takes over.</source>
        <translation>グラフィックカードがないか満杯のときは、プロセッサーが代わります。</translation>
    </message>
    <message>
        <source>Times &amp;snap to the frames of the film</source>
        <translation>時刻を動画のフレームに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムと同じ</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift</source>
        <translation>ずらす</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>移動量</translation>
    </message>
    <message>
        <source>later</source>
        <translation>遅く</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>早く</translation>
    </message>
    <message>
        <source>In which direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>To the &amp;playhead</source>
        <translation>再生位置へ(&amp;P)</translation>
    </message>
    <message>
        <source>The first of these lines begins at the playhead</source>
        <translation>最初の字幕が再生位置から始まります</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>移動量(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ShotsCommands</name>
    <message>
        <source>Looking for shot changes</source>
        <translation>カットを探しています</translation>
    </message>
    <message>
        <source>Stop looking for shot changes</source>
        <translation>カット探しを中止</translation>
    </message>
    <message>
        <source>There is no picture to look for shot changes in</source>
        <translation>カットを探す映像がありません</translation>
    </message>
    <message>
        <source>The shot changes of this film are not known yet</source>
        <translation>この動画のカットはまだ分かりません</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>探す</translation>
    </message>
    <message>
        <source>Shot changes found: {n}</source>
        <translation>見つかったカット: {n}</translation>
    </message>
    <message>
        <source>The film has no shot changes</source>
        <translation>この動画にカットはありません</translation>
    </message>
    <message>
        <source>The shot changes could not be looked for</source>
        <translation>カットを探せませんでした</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Line of this moment</source>
        <translation>この瞬間の字幕</translation>
    </message>
    <message>
        <source>{n} kHz</source>
        <translation>{n} kHz</translation>
    </message>
</context>
<context>
    <name>SpellCommands</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>辞書</translation>
    </message>
    <message>
        <source>Dictionary for “{language}”, the language of this project.
More of them (.aff and .dic) can be put into {folder}.</source>
        <translation>このプロジェクトの言語「{language}」の辞書です。
辞書（.aff と .dic）を {folder} に追加できます。</translation>
    </message>
    <message>
        <source>No misspelled word was found</source>
        <translation>つづり間違いはありません</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>候補なし</translation>
    </message>
    <message>
        <source>Add “{word}” to your words</source>
        <translation>「{word}」を自分の語に追加</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the speech</source>
        <translation>音声作成の進み具合</translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <translation>字幕: %1</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 フレーム/秒</translation>
    </message>
    <message>
        <source>Speaking %1 of %2</source>
        <translation>音声を作成中 %1 / %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>StretchDialog</name>
    <message>
        <source>Stretch by two points</source>
        <translation>2点で伸縮</translation>
    </message>
    <message>
        <source>The first line begins at</source>
        <translation>最初の字幕の開始</translation>
    </message>
    <message>
        <source>The last line begins at</source>
        <translation>最後の字幕の開始</translation>
    </message>
    <message>
        <source>One chosen line begins at</source>
        <translation>選んだ字幕の一方の開始</translation>
    </message>
    <message>
        <source>The other begins at</source>
        <translation>もう一方の開始</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>再生位置</translation>
    </message>
    <message>
        <source>{field}: the playhead</source>
        <translation>{field}: 再生位置</translation>
    </message>
</context>
<context>
    <name>SubtitleReading</name>
    <message>
        <source>{name}: block {block} at line {line} was odd, its text was kept</source>
        <translation>{name}: {line} 行目のブロック {block} は異例ですが、文字は残しました</translation>
    </message>
    <message>
        <source>{name}: {n} blocks were odd, their text was kept; the first at line {line}</source>
        <translation>{name}: {n} 個のブロックが異例ですが、文字は残しました。最初は {line} 行目です</translation>
    </message>
</context>
<context>
    <name>TakeForm</name>
    <message>
        <source>Speech of this line</source>
        <translation>この字幕の音声</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>リセット(&amp;R)</translation>
    </message>
    <message>
        <source>Speak this line as the project is spoken</source>
        <translation>この字幕もプロジェクトの設定で話す</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> semitones</source>
        <translation> 半音</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>How fast, compared with the pace of the project</source>
        <translation>プロジェクトの話す速さに対する速さ</translation>
    </message>
    <message>
        <source>How much higher or lower than the voice usually speaks</source>
        <translation>普段の声よりどれだけ高いか低いか</translation>
    </message>
    <message>
        <source>How much louder or quieter than the other lines</source>
        <translation>ほかの字幕よりどれだけ大きいか小さいか</translation>
    </message>
    <message>
        <source>Silence between the start of the line and its first word</source>
        <translation>字幕の開始と最初の言葉の間の無音</translation>
    </message>
    <message>
        <source>Each number is another reading of the same words</source>
        <translation>番号ごとに同じ言葉を違う調子で読みます</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>話す速さ(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;itch</source>
        <translation>声の高さ(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Loudness</source>
        <translation>音量(&amp;L)</translation>
    </message>
    <message>
        <source>Pa&amp;use before</source>
        <translation>前の間(&amp;U)</translation>
    </message>
    <message>
        <source>Readi&amp;ng</source>
        <translation>読み方(&amp;N)</translation>
    </message>
    <message>
        <source>Makes the whole dub louder or quieter over the film</source>
        <translation>動画に対する吹き替え全体の大きさを変えます</translation>
    </message>
    <message>
        <source>Loudness of &amp;all lines</source>
        <translation>すべての字幕の音量(&amp;A)</translation>
    </message>
</context>
<context>
    <name>TakeQueue</name>
    <message>
        <source>&amp;Speak all lines that are out of date</source>
        <translation>変更された字幕の音声をすべて作る(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Speak all lines that are out of date ({count})</source>
        <translation>変更された字幕の音声をすべて作る（{count}）(&amp;S)</translation>
    </message>
    <message>
        <source>Lines still to be spoken: {count}</source>
        <translation>音声を作る字幕: {count}</translation>
    </message>
    <message>
        <source>The speaking can go on where it stopped.</source>
        <translation>止まったところから続けて作れます。</translation>
    </message>
    <message>
        <source>Go on speaking</source>
        <translation>続けて作る</translation>
    </message>
    <message>
        <source>The graphics card is full or gone</source>
        <translation>グラフィックカードがいっぱいか、使えなくなりました</translation>
    </message>
    <message>
        <source>The voices speak on with the processor, more slowly.</source>
        <translation>声はプロセッサーで続けて話しますが、遅くなります。</translation>
    </message>
</context>
<context>
    <name>Takes</name>
    <message>
        <source>Your own recording</source>
        <translation>自分の録音</translation>
    </message>
    <message>
        <source>{voice}, as you acted it</source>
        <translation>{voice}、あなたの演技どおり</translation>
    </message>
    <message>
        <source>Unknown voice</source>
        <translation>不明な声</translation>
    </message>
    <message>
        <source>{semitones} semitones</source>
        <translation>{semitones} 半音</translation>
    </message>
    <message>
        <source>reading {number}</source>
        <translation>読み方 {number}</translation>
    </message>
    <message>
        <source>{seconds} s too long</source>
        <translation>{seconds} 秒長すぎ</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>収まる</translation>
    </message>
    <message>
        <source>hardly heard</source>
        <translation>ほとんど聞こえない</translation>
    </message>
    <message>
        <source>distorted</source>
        <translation>音割れ</translation>
    </message>
    <message>
        <source>odd length</source>
        <translation>長さが異常</translation>
    </message>
    <message>
        <source>end cut off</source>
        <translation>終わりが切れている</translation>
    </message>
    <message>
        <source>unlike its voice</source>
        <translation>声に似ていない</translation>
    </message>
    <message>
        <source>in the dub</source>
        <translation>吹き替えで使用</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>星付き</translation>
    </message>
</context>
<context>
    <name>TakesCommands</name>
    <message>
        <source>Takes</source>
        <translation>テイク</translation>
    </message>
    <message>
        <source>This line has no words to speak</source>
        <translation>この字幕には音声にするセリフがありません</translation>
    </message>
    <message>
        <source>No loudspeaker was found</source>
        <translation>スピーカーが見つかりません</translation>
    </message>
    <message>
        <source>Another line keeps this take: it is chosen or starred there</source>
        <translation>ほかの字幕で選択または星付きのテイクなので残します</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>この字幕</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>問題の多い順</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Not spoken: {text}</source>
        <translation>音声にしない部分: {text}</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hear it</source>
        <translation>聞いてみる(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Another take</source>
        <translation>別のテイク(&amp;A)</translation>
    </message>
    <message>
        <source>Let the voice read the line in another way</source>
        <translation>声に別の調子で読ませます</translation>
    </message>
    <message>
        <source>Takes of the line</source>
        <translation>字幕のテイク</translation>
    </message>
    <message>
        <source>Words in square brackets and between notes (♪) are shown but never spoken</source>
        <translation>角かっこの中や音符（♪）の間の言葉は、表示されますが話されません</translation>
    </message>
    <message>
        <source>Delete this take</source>
        <translation>このテイクを削除</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>字幕が選ばれていません</translation>
    </message>
    <message>
        <source>Line {number} · takes: {count}</source>
        <translation>字幕 {number}・テイク: {count}</translation>
    </message>
    <message>
        <source>Once the line is spoken, every take of it stays here.</source>
        <translation>音声を一度作ると、テイクはすべてここに残ります。</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>固定を解除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use this take</source>
        <translation>このテイクを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Take the s&amp;tar away</source>
        <translation>星を外す(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tar this take</source>
        <translation>このテイクに星を付ける(&amp;T)</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>Place on the picture</source>
        <translation>画面上の位置</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>文字の色</translation>
    </message>
    <message>
        <source>The rows are well broken already</source>
        <translation>すでに適切に改行されています</translation>
    </message>
    <message>
        <source>The text stands in one row already</source>
        <translation>すでに1行です</translation>
    </message>
    <message>
        <source>These lines had better stay apart</source>
        <translation>これらの字幕は分けておくほうがよいです</translation>
    </message>
    <message>
        <source>One person must speak on without a pause, and the whole must fit. “Merge” joins them all the same.</source>
        <translation>一人が間を置かずに話し続け、全体が収まる必要があります。「結合」ならそれでもつなげます。</translation>
    </message>
    <message>
        <source>No chosen line is too long for its rows</source>
        <translation>選択した字幕に、行に対して長すぎるものはありません</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Line {n} of {all}, {start} to {end}: {text}</source>
        <translation>字幕 {n} / {all}、{start} から {end} まで: {text}</translation>
    </message>
    <message>
        <source>Drag to move this edge. With Shift it lies anywhere; begin with Alt or Ctrl, and the edge beside it moves as well.</source>
        <translation>ドラッグしてこの端を動かします。Shift を押すとどこにでも置け、Alt か Ctrl を押しながら始めると隣の端も一緒に動きます。</translation>
    </message>
    <message>
        <source>Drag to make a new line</source>
        <translation>ドラッグして新しい字幕を作ります</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Reading the sound …</source>
        <translation>音声を読み込み中…</translation>
    </message>
    <message>
        <source>Open a film to see its sound here</source>
        <translation>動画を開くと、ここに音声が表示されます</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>この動画には音声がありません</translation>
    </message>
</context>
<context>
    <name>TimingCommands</name>
    <message>
        <source>There is no room in front of this line</source>
        <translation>この字幕の前には空きがありません</translation>
    </message>
    <message>
        <source>There is no room behind this line</source>
        <translation>この字幕の後には空きがありません</translation>
    </message>
    <message>
        <source>This line reaches to the next one already</source>
        <translation>この字幕はもう次の字幕まで続いています</translation>
    </message>
</context>
<context>
    <name>TrackButton</name>
    <message>
        <source>Sound track</source>
        <translation>音声トラック</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>モノラル</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>ステレオ</translation>
    </message>
    <message>
        <source>channels: {n}</source>
        <translation>チャンネル: {n}</translation>
    </message>
</context>
<context>
    <name>TracksDialog</name>
    <message>
        <source>Subtitles in the film</source>
        <translation>動画の中の字幕</translation>
    </message>
    <message>
        <source>Choose the track whose text you want.</source>
        <translation>文字を取り込むトラックを選んでください。</translation>
    </message>
    <message>
        <source>Subtitle tracks</source>
        <translation>字幕トラック</translation>
    </message>
    <message>
        <source>Open as &amp;lines</source>
        <translation>字幕として開く(&amp;L)</translation>
    </message>
    <message>
        <source>Open &amp;beside the lines</source>
        <translation>字幕の横に開く(&amp;B)</translation>
    </message>
    <message>
        <source>The text stands beside your lines as the original.</source>
        <translation>文字が原文として字幕の横に並びます。</translation>
    </message>
    <message>
        <source>This track holds pictures of letters, not letters.</source>
        <translation>このトラックには文字ではなく文字の画像が入っています。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>TranslateCommands</name>
    <message>
        <source>There is no original text to save</source>
        <translation>保存する原文がありません</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} を保存しました</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One frame back</source>
        <translation>1フレーム戻る</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>1フレーム進む</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>TypingPage</name>
    <message>
        <source>The film pauses while something is t&amp;yped</source>
        <translation>入力中は動画を一時停止(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Mark misspelled words</source>
        <translation>つづり間違いに印を付ける(&amp;M)</translation>
    </message>
    <message>
        <source>Lead-&amp;in</source>
        <translation>前の余白(&amp;I)</translation>
    </message>
    <message>
        <source>Lead-&amp;out</source>
        <translation>後の余白(&amp;O)</translation>
    </message>
    <message>
        <source>Heard &amp;around an edge</source>
        <translation>端の前後に聞く長さ(&amp;A)</translation>
    </message>
    <message>
        <source>You &amp;tap too late by</source>
        <translation>タップの遅れ(&amp;T)</translation>
    </message>
    <message>
        <source>So much is taken from every moment that is tapped.</source>
        <translation>タップした時点からこの分だけ早めます。</translation>
    </message>
    <message>
        <source>It goes &amp;on after</source>
        <translation>再開までの時間(&amp;O)</translation>
    </message>
    <message>
        <source>And plays again the &amp;last</source>
        <translation>再開時に戻って聞く長さ(&amp;L)</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Sounds good</source>
        <translation>良好です</translation>
    </message>
</context>
<context>
    <name>VideoPages</name>
    <message>
        <source>Open a film…</source>
        <translation>動画を開く…</translation>
    </message>
    <message>
        <source>No film yet</source>
        <translation>動画はまだありません</translation>
    </message>
    <message>
        <source>Open a film to begin, or drop one here.</source>
        <translation>動画を開くか、ここにドロップして始めましょう。</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} を開いています…</translation>
    </message>
</context>
<context>
    <name>VoiceChanges</name>
    <message>
        <source>Rename the voice</source>
        <translation>声の名前を変える</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Colour of the voice</source>
        <translation>声の色</translation>
    </message>
    <message>
        <source>Export the voice</source>
        <translation>声を書き出す</translation>
    </message>
    <message>
        <source>Voices (*%1)</source>
        <translation>声 (*%1)</translation>
    </message>
    <message>
        <source>The voice was written to %1</source>
        <translation>声を %1 に書き出しました</translation>
    </message>
    <message>
        <source>Import voices</source>
        <translation>声を読み込む</translation>
    </message>
    <message>
        <source>The voice “%1” is yours now</source>
        <translation>声「%1」を取り込みました</translation>
    </message>
    <message>
        <source>The voice “%1” was deleted</source>
        <translation>声「%1」を削除しました</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>The voice “%1” was taken again from its recording</source>
        <translation>声「%1」を録音から作り直しました</translation>
    </message>
</context>
<context>
    <name>VoiceCommands</name>
    <message>
        <source>The selected lines hold too little speech for a voice</source>
        <translation>選んだ字幕には声を作るだけの発話がありません</translation>
    </message>
    <message>
        <source>Select lines of one person that together last at least three seconds</source>
        <translation>一人の字幕を合わせて3秒以上選んでください</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Delete it and record the voice again.</source>
        <translation>削除して、声を録音し直してください。</translation>
    </message>
    <message>
        <source>Take it again from its recording, or delete it.</source>
        <translation>録音から作り直すか、削除してください。</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>It was refined for another speech model, so it speaks as before. Refine it again.</source>
        <translation>別の音声モデル用に磨いたものなので、元のように話します。もう一度磨いてください。</translation>
    </message>
    <message>
        <source>Refined from its whole recording. {meaning}</source>
        <translation>録音全体から磨きました。{meaning}</translation>
    </message>
    <message>
        <source>One line is to be spoken again</source>
        <translation>字幕 1 件の音声を作り直す必要があります</translation>
    </message>
    <message>
        <source>%1 lines are to be spoken again</source>
        <translation>字幕 %1 件の音声を作り直す必要があります</translation>
    </message>
    <message>
        <source>&amp;Speak them now</source>
        <translation>今すぐ作る(&amp;S)</translation>
    </message>
</context>
<context>
    <name>VoiceReadyPage</name>
    <message>
        <source>&amp;Hear it</source>
        <translation>聞いてみる(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Refine this voice…</source>
        <translation>この声を磨く(&amp;R)…</translation>
    </message>
    <message>
        <source>Making the voice “%1”</source>
        <translation>声「%1」を作っています</translation>
    </message>
    <message>
        <source>“%1” can speak now</source>
        <translation>「%1」が話せるようになりました</translation>
    </message>
    <message>
        <source>The recording is kept beside the voice, on this computer only.</source>
        <translation>録音はこのコンピューターだけに、声とともに保存されます。</translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>My voices</source>
        <translation>自分の声</translation>
    </message>
    <message>
        <source>Voices of this project</source>
        <translation>このプロジェクトの声</translation>
    </message>
    <message>
        <source>Built-in voices</source>
        <translation>内蔵の声</translation>
    </message>
    <message>
        <source>Robot voices (espeak-ng)</source>
        <translation>ロボットの声（espeak-ng）</translation>
    </message>
</context>
<context>
    <name>VoicesPanel</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hear it</source>
        <translation>聞いてみる(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Use for this project</source>
        <translation>このプロジェクトで使う(&amp;U)</translation>
    </message>
    <message>
        <source>Use for the selected &amp;lines</source>
        <translation>選択した字幕で使う(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;fine…</source>
        <translation>磨く(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>色(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take again from its recording</source>
        <translation>録音から作り直す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>&amp;Record a voice…</source>
        <translation>声を録音(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>その他(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Cast…</source>
        <translation>配役(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import a voice file…</source>
        <translation>声のファイルを読み込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>名前で検索</translation>
    </message>
    <message>
        <source>Search the voices</source>
        <translation>声を検索</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声</translation>
    </message>
    <message>
        <source>The voices are listed as soon as they are loaded.</source>
        <translation>読み込みが終わると声が並びます。</translation>
    </message>
    <message>
        <source>Language of the sample</source>
        <translation>見本の言語</translation>
    </message>
    <message>
        <source>For the selected &amp;lines</source>
        <translation>選択した字幕に(&amp;L)</translation>
    </message>
</context>
<context>
    <name>WaveStrip</name>
    <message>
        <source>Waveform of the recording</source>
        <translation>録音の波形</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Go to line</source>
        <translation>字幕へ移動</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>字幕の番号</translation>
    </message>
    <message>
        <source>&lt;p&gt;The subtitle editor that speaks.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;話す字幕エディターです。&lt;/p&gt;&lt;p&gt;GNU 一般公衆ライセンス第3版またはそれ以降に基づく自由ソフトウェアです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Dubwright</source>
        <translation>Dubwright について</translation>
    </message>
</context>
<context>
    <name>WorstTakes</name>
    <message>
        <source>Every take is as it should be.</source>
        <translation>すべてのテイクに問題はありません。</translation>
    </message>
    <message>
        <source>Lines with the worst takes first</source>
        <translation>テイクの問題が多い字幕から</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>&amp;Use this</source>
        <translation>これを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Use my &amp;own</source>
        <translation>自分のものを使う(&amp;O)</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>聞く</translation>
    </message>
</context>
</TS>
