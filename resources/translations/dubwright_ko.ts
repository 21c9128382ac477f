<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ActBooth</name>
    <message>
        <source>The microphone has gone</source>
        <translation>마이크가 사라졌습니다</translation>
    </message>
    <message>
        <source>Connect it again and act the line once more</source>
        <translation>다시 연결하고 자막을 한 번 더 연기하세요</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Act this line</source>
        <translation>이 자막 연기하기</translation>
    </message>
    <message>
        <source>The voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <source>No microphone was found</source>
        <translation>마이크를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Connect one and open this window again</source>
        <translation>마이크를 연결하고 이 창을 다시 여세요</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>No line</source>
        <translation>자막 없음</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>지금 말하세요</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>녹음(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>마이크(&amp;M)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>&amp;Film before the line</source>
        <translation>자막 앞의 영상(&amp;F)</translation>
    </message>
    <message>
        <source>Film &amp;sound while I speak (with headphones)</source>
        <translation>말하는 동안 영상 소리 듣기(헤드폰 사용)(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next line</source>
        <translation>다음 자막(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ActResults</name>
    <message>
        <source>{voice} follows you</source>
        <translation>{voice}이(가) 따라 합니다</translation>
    </message>
    <message>
        <source>Your timing, melody and loudness in the voice of the line</source>
        <translation>내 박자, 억양, 크기를 자막의 목소리에 담습니다</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>내 목소리</translation>
    </message>
    <message>
        <source>The recording itself, cut to the line</source>
        <translation>녹음 그대로, 자막에 맞게 자릅니다</translation>
    </message>
    <message>
        <source>These do not sound like the words of the line. If the voice stumbles, act it again.</source>
        <translation>자막의 글과 다르게 들립니다. 목소리가 더듬으면 다시 연기하세요.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>자막(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>재생(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dub</source>
        <translation>더빙(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>시간(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;udge</source>
        <translation>조금 옮기기(&amp;U)</translation>
    </message>
    <message>
        <source>Times of m&amp;any lines</source>
        <translation>여러 자막의 시간(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rows of the text</source>
        <translation>줄 나눔(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Look of the text</source>
        <translation>글자 모양(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Place on the picture</source>
        <translation>화면 위 위치(&amp;P)</translation>
    </message>
    <message>
        <source>Follow the &amp;playhead</source>
        <translation>재생 위치 따라가기(&amp;P)</translation>
    </message>
    <message>
        <source>Play a&amp;round the line</source>
        <translation>자막 앞뒤 재생(&amp;R)</translation>
    </message>
    <message>
        <source>Sp&amp;elling</source>
        <translation>맞춤법(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>이동(&amp;M)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>속도(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>음량(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>자막 사이 이동(&amp;G)</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>문제(&amp;B)</translation>
    </message>
    <message>
        <source>Speech too &amp;long</source>
        <translation>음성이 너무 김(&amp;L)</translation>
    </message>
    <message>
        <source>Tra&amp;nslation</source>
        <translation>번역(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hear this line</source>
        <translation>이 자막 듣기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Play from here with the dub</source>
        <translation>여기서부터 더빙과 함께 재생(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dub instead of the original sound</source>
        <translation>원래 소리 대신 더빙(&amp;D)</translation>
    </message>
    <message>
        <source>Only the d&amp;ub, without the film below it</source>
        <translation>아래 영상 소리 없이 더빙만(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Speak all lines that are out of date</source>
        <translation>바뀐 자막의 음성을 모두 만들기(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top speaking</source>
        <translation>음성 만들기 중지(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;ause speaking</source>
        <translation>음성 만들기 일시 정지(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;nother take of this line</source>
        <translation>이 자막의 다른 테이크(&amp;N)</translation>
    </message>
    <message>
        <source>Pron&amp;unciations…</source>
        <translation>발음(&amp;U)…</translation>
    </message>
    <message>
        <source>Say this &amp;word otherwise…</source>
        <translation>이 낱말을 다르게 말하기(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Extend into the gap</source>
        <translation>빈틈까지 늘리기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Move the next line</source>
        <translation>다음 자막을 뒤로 옮기기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Allow ×1.5 here</source>
        <translation>여기서는 1.5배속 허용(&amp;A)</translation>
    </message>
    <message>
        <source>Allow &amp;overlap</source>
        <translation>겹침 허용(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;horten the text</source>
        <translation>텍스트 줄이기(&amp;H)</translation>
    </message>
    <message>
        <source>Exactly as long as its t&amp;ime: on or off</source>
        <translation>자막 시간과 정확히 같은 길이: 켜기/끄기(&amp;I)</translation>
    </message>
    <message>
        <source>A&amp;ct this line…</source>
        <translation>이 자막 연기하기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Record a voice…</source>
        <translation>목소리 녹음(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;fine a voice…</source>
        <translation>목소리 다듬기(&amp;F)…</translation>
    </message>
    <message>
        <source>Take a voice &amp;from the selected lines…</source>
        <translation>선택한 자막에서 목소리 얻기(&amp;F)…</translation>
    </message>
    <message>
        <source>Give each selected line its own &amp;voice…</source>
        <translation>선택한 자막마다 고유한 목소리 주기(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Cast…</source>
        <translation>배역(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>다음 찾기(&amp;X)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>이전 찾기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>자막으로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Next misspelled word</source>
        <translation>다음 틀린 낱말(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add the word at the caret to your words</source>
        <translation>커서의 낱말을 내 낱말에 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>사전(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Mark misspelled words</source>
        <translation>틀린 낱말 표시(&amp;M)</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>명령 찾기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>설정(&amp;S)…</translation>
    </message>
    <message>
        <source>Open an &amp;original beside the lines…</source>
        <translation>자막 옆에 원문 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Begin: the texts become the original</source>
        <translation>시작: 지금 대사를 원문으로(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xchange text and original</source>
        <translation>대사와 원문 맞바꾸기(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Save the original as…</source>
        <translation>원문을 다른 이름으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove the original</source>
        <translation>원문 없애기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>새 프로젝트(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;film…</source>
        <translation>영상 열기(&amp;F)…</translation>
    </message>
    <message>
        <source>Open s&amp;ubtitles…</source>
        <translation>자막 열기(&amp;U)…</translation>
    </message>
    <message>
        <source>Open subtitles of the f&amp;ilm itself…</source>
        <translation>영상에 든 자막 열기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>다른 이름으로 프로젝트 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save su&amp;btitles as…</source>
        <translation>다른 이름으로 자막 저장(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Export dubbed film…</source>
        <translation>더빙 영상 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>창 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>단축키(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Sample and hints</source>
        <translation>예제와 도움말(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Dubwright</source>
        <translation>Dubwright 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New line at playhead</source>
        <translation>재생 위치에 새 자막(&amp;N)</translation>
    </message>
    <message>
        <source>New line be&amp;fore this one</source>
        <translation>이 자막 앞에 새 자막(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Split at playhead</source>
        <translation>재생 위치에서 나누기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Merge with next</source>
        <translation>다음 자막과 합치기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Set start to playhead</source>
        <translation>시작을 재생 위치로</translation>
    </message>
    <message>
        <source>Set end to playhead</source>
        <translation>끝을 재생 위치로</translation>
    </message>
    <message>
        <source>&amp;Tap: hold while it is spoken</source>
        <translation>탭: 말하는 동안 누르고 있기(&amp;T)</translation>
    </message>
    <message>
        <source>Set end, go &amp;on to the next</source>
        <translation>끝을 정하고 다음으로(&amp;O)</translation>
    </message>
    <message>
        <source>Set end, the next be&amp;gins here</source>
        <translation>끝을 정하고 다음 자막을 여기서 시작(&amp;G)</translation>
    </message>
    <message>
        <source>Set start and move &amp;all that follow</source>
        <translation>시작을 정하고 뒤의 자막을 모두 옮기기(&amp;A)</translation>
    </message>
    <message>
        <source>Lead-&amp;in: begin a little earlier</source>
        <translation>앞 여유: 조금 일찍 시작(&amp;I)</translation>
    </message>
    <message>
        <source>Lead-&amp;out: end a little later</source>
        <translation>뒤 여유: 조금 늦게 끝내기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Extend to the next line</source>
        <translation>다음 자막까지 늘리기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Shift…</source>
        <translation>이동(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;tretch by two points…</source>
        <translation>두 점으로 늘이기(&amp;T)…</translation>
    </message>
    <message>
        <source>Change the &amp;frame rate…</source>
        <translation>프레임 속도 바꾸기(&amp;F)…</translation>
    </message>
    <message>
        <source>Start one frame earlier</source>
        <translation>시작을 한 프레임 앞으로</translation>
    </message>
    <message>
        <source>Start one frame later</source>
        <translation>시작을 한 프레임 뒤로</translation>
    </message>
    <message>
        <source>Start 100 ms earlier</source>
        <translation>시작을 100 ms 앞으로</translation>
    </message>
    <message>
        <source>Start 100 ms later</source>
        <translation>시작을 100 ms 뒤로</translation>
    </message>
    <message>
        <source>Start 500 ms earlier</source>
        <translation>시작을 500 ms 앞으로</translation>
    </message>
    <message>
        <source>Start 500 ms later</source>
        <translation>시작을 500 ms 뒤로</translation>
    </message>
    <message>
        <source>End one frame earlier</source>
        <translation>끝을 한 프레임 앞으로</translation>
    </message>
    <message>
        <source>End one frame later</source>
        <translation>끝을 한 프레임 뒤로</translation>
    </message>
    <message>
        <source>End 100 ms earlier</source>
        <translation>끝을 100 ms 앞으로</translation>
    </message>
    <message>
        <source>End 100 ms later</source>
        <translation>끝을 100 ms 뒤로</translation>
    </message>
    <message>
        <source>End 500 ms earlier</source>
        <translation>끝을 500 ms 앞으로</translation>
    </message>
    <message>
        <source>End 500 ms later</source>
        <translation>끝을 500 ms 뒤로</translation>
    </message>
    <message>
        <source>Line one frame earlier</source>
        <translation>자막을 한 프레임 앞으로</translation>
    </message>
    <message>
        <source>Line one frame later</source>
        <translation>자막을 한 프레임 뒤로</translation>
    </message>
    <message>
        <source>Line 100 ms earlier</source>
        <translation>자막을 100 ms 앞으로</translation>
    </message>
    <message>
        <source>Line 100 ms later</source>
        <translation>자막을 100 ms 뒤로</translation>
    </message>
    <message>
        <source>Line 500 ms earlier</source>
        <translation>자막을 500 ms 앞으로</translation>
    </message>
    <message>
        <source>Line 500 ms later</source>
        <translation>자막을 500 ms 뒤로</translation>
    </message>
    <message>
        <source>Ne&amp;xt line</source>
        <translation>다음 자막(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous line</source>
        <translation>이전 자막(&amp;P)</translation>
    </message>
    <message>
        <source>Done, &amp;on to the next</source>
        <translation>완료하고 다음으로(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Write in the current line</source>
        <translation>현재 자막에 쓰기(&amp;W)</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>다음 문제(&amp;P)</translation>
    </message>
    <message>
        <source>Previous p&amp;roblem</source>
        <translation>이전 문제(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fix the problem of this line</source>
        <translation>이 자막의 문제 고치기(&amp;F)</translation>
    </message>
    <message>
        <source>Fix &amp;all problems like this one</source>
        <translation>이와 같은 문제 모두 고치기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Break the rows anew</source>
        <translation>줄 다시 나누기(&amp;B)</translation>
    </message>
    <message>
        <source>New line &amp;after this one</source>
        <translation>이 자막 뒤에 새 자막(&amp;A)</translation>
    </message>
    <message>
        <source>All in one ro&amp;w</source>
        <translation>모두 한 줄로(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Join where it reads well</source>
        <translation>자연스러운 곳에서 잇기(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Cut where it is too long</source>
        <translation>너무 긴 곳에서 자르기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>기울임꼴(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>굵게(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Underlined</source>
        <translation>밑줄(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>색(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;No colour</source>
        <translation>색 없음(&amp;N)</translation>
    </message>
    <message>
        <source>At the &amp;top</source>
        <translation>위쪽(&amp;T)</translation>
    </message>
    <message>
        <source>In the &amp;middle</source>
        <translation>가운데(&amp;M)</translation>
    </message>
    <message>
        <source>At the b&amp;ottom</source>
        <translation>아래쪽(&amp;O)</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>왼쪽 위</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>오른쪽 위</translation>
    </message>
    <message>
        <source>Middle left</source>
        <translation>왼쪽 가운데</translation>
    </message>
    <message>
        <source>Middle right</source>
        <translation>오른쪽 가운데</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>왼쪽 아래</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>오른쪽 아래</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>재생 또는 일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Pl&amp;ay this line of the film</source>
        <translation>영상에서 이 자막 재생(&amp;A)</translation>
    </message>
    <message>
        <source>Before the &amp;start</source>
        <translation>시작 앞(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;After the start</source>
        <translation>시작 뒤(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Before the end</source>
        <translation>끝 앞(&amp;B)</translation>
    </message>
    <message>
        <source>After the &amp;end</source>
        <translation>끝 뒤(&amp;E)</translation>
    </message>
    <message>
        <source>From the start of the line &amp;on</source>
        <translation>자막 시작부터 계속(&amp;O)</translation>
    </message>
    <message>
        <source>Play this line again and a&amp;gain</source>
        <translation>이 자막 되풀이 재생(&amp;G)</translation>
    </message>
    <message>
        <source>Pause while t&amp;yping</source>
        <translation>입력하는 동안 멈추기(&amp;Y)</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>한 프레임 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>한 프레임 앞으로(&amp;F)</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>1초 뒤로</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>1초 앞으로</translation>
    </message>
    <message>
        <source>Half a second back</source>
        <translation>0.5초 뒤로</translation>
    </message>
    <message>
        <source>Half a second forward</source>
        <translation>0.5초 앞으로</translation>
    </message>
    <message>
        <source>To the start of the line</source>
        <translation>자막 시작으로</translation>
    </message>
    <message>
        <source>To the en&amp;d of the line</source>
        <translation>자막 끝으로(&amp;D)</translation>
    </message>
    <message>
        <source>To the very beginning</source>
        <translation>맨 처음으로</translation>
    </message>
    <message>
        <source>To the very end</source>
        <translation>맨 끝으로</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>빠르게(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>느리게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>보통 속도(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Louder</source>
        <translation>소리 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quieter</source>
        <translation>소리 작게(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>음소거(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>타임라인 확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Show the &amp;whole film</source>
        <translation>영상 전체 보기(&amp;W)</translation>
    </message>
    <message>
        <source>Scroll the timeline &amp;back</source>
        <translation>타임라인 이전 부분 보기(&amp;B)</translation>
    </message>
    <message>
        <source>Scroll the timeline &amp;on</source>
        <translation>타임라인 다음 부분 보기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Takes</source>
        <translation>테이크(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <translation>목소리(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>작업 내역(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Original text</source>
        <translation>원문(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>문제(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the ta&amp;ble of lines</source>
        <translation>자막 표로 가기(&amp;B)</translation>
    </message>
    <message>
        <source>Go to the time&amp;line</source>
        <translation>타임라인으로 가기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Columns of the table…</source>
        <translation>표의 열(&amp;C)…</translation>
    </message>
    <message>
        <source>To the pre&amp;vious shot change</source>
        <translation>이전 장면 전환으로(&amp;V)</translation>
    </message>
    <message>
        <source>To the next s&amp;hot change</source>
        <translation>다음 장면 전환으로(&amp;H)</translation>
    </message>
    <message>
        <source>Find shot &amp;changes</source>
        <translation>장면 전환 찾기(&amp;C)</translation>
    </message>
    <message>
        <source>Find the shot changes &amp;of every film</source>
        <translation>모든 영상에서 장면 전환 찾기(&amp;O)</translation>
    </message>
    <message>
        <source>Next sound &amp;track</source>
        <translation>다음 소리 트랙(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Spectrogram instead of the waveform</source>
        <translation>파형 대신 스펙트로그램(&amp;S)</translation>
    </message>
    <message>
        <source>Turn the &amp;page</source>
        <translation>쪽 넘기기(&amp;P)</translation>
    </message>
    <message>
        <source>Keep it in the &amp;middle</source>
        <translation>가운데에 두기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Stay where I look</source>
        <translation>보는 곳에 머물기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>BedBox</name>
    <message>
        <source>Original sound</source>
        <translation>원래 소리</translation>
    </message>
    <message>
        <source>Lower it while someone speaks</source>
        <translation>누군가 말할 때 낮추기</translation>
    </message>
    <message>
        <source>Leave it as it is under the dub</source>
        <translation>더빙 아래에 그대로 두기</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>빼기</translation>
    </message>
</context>
<context>
    <name>CastDialog</name>
    <message>
        <source>Cast</source>
        <translation>배역</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>화자</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>자막</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <source>In the film</source>
        <translation>영상에서</translation>
    </message>
    <message>
        <source>Speakers and their voices</source>
        <translation>화자와 목소리</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Lines without a speaker</source>
        <translation>화자가 없는 자막</translation>
    </message>
    <message>
        <source>%1, too little</source>
        <translation>%1, 너무 짧음</translation>
    </message>
    <message>
        <source>Voice of %1</source>
        <translation>%1의 목소리</translation>
    </message>
    <message>
        <source>the other lines</source>
        <translation>나머지 자막</translation>
    </message>
    <message>
        <source>Several voices</source>
        <translation>여러 목소리</translation>
    </message>
    <message>
        <source>No voice yet</source>
        <translation>아직 목소리 없음</translation>
    </message>
    <message>
        <source>Voice of the project</source>
        <translation>프로젝트의 목소리</translation>
    </message>
    <message>
        <source>No line names its speaker. Speakers come from the subtitles (“ANNA: Hello”, or the actor of an ASS file).</source>
        <translation>화자 이름이 적힌 자막이 없습니다. 화자는 자막에서 가져옵니다(“ANNA: 안녕”, 또는 ASS 파일의 배우 이름).</translation>
    </message>
    <message>
        <source>%1 of %2 speakers have no voice of their own yet</source>
        <translation>화자 %2명 가운데 %1명은 아직 자기 목소리가 없습니다</translation>
    </message>
    <message>
        <source>All %2 speakers have a voice</source>
        <translation>화자 %2명 모두 목소리가 있습니다</translation>
    </message>
    <message>
        <source>Take &amp;voices from the film…</source>
        <translation>영상에서 목소리 얻기(&amp;V)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Taking the voice of %1</source>
        <translation>%1의 목소리를 얻는 중</translation>
    </message>
    <message>
        <source>%1 voices were taken from the film</source>
        <translation>영상에서 목소리 %1개를 얻었습니다</translation>
    </message>
</context>
<context>
    <name>CheckingPage</name>
    <message>
        <source>&amp;Listen</source>
        <translation>들어 보기(&amp;L)</translation>
    </message>
    <message>
        <source>Such as Anna, or Narrator</source>
        <translation>예: 안나, 내레이터</translation>
    </message>
    <message>
        <source>It is m&amp;y own voice</source>
        <translation>내 목소리입니다(&amp;Y)</translation>
    </message>
    <message>
        <source>The person whose voice it is has &amp;allowed me to use it</source>
        <translation>목소리의 주인이 사용을 허락했습니다(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Whose voice?</source>
        <translation>누구의 목소리인가요?</translation>
    </message>
    <message>
        <source>%1 of speech</source>
        <translation>말소리 %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>크기 %1</translation>
    </message>
    <message>
        <source>%1 above the noise</source>
        <translation>잡음보다 %1 큼</translation>
    </message>
    <message>
        <source>echo %1</source>
        <translation>울림 %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A row of {n} characters, more than {most}.</source>
        <translation>한 줄이 {n}자로, {most}자보다 깁니다.</translation>
    </message>
    <message>
        <source>A voice needs a name of at most 80 letters</source>
        <translation>목소리 이름은 80자 이하여야 합니다</translation>
    </message>
    <message>
        <source>ALSA's settings</source>
        <translation>ALSA 설정</translation>
    </message>
    <message>
        <source>Act it again, or give it back the words that were acted</source>
        <translation>다시 연기하거나, 연기했던 말로 되돌리세요</translation>
    </message>
    <message>
        <source>Add lead</source>
        <translation>앞뒤 여유 더하기</translation>
    </message>
    <message>
        <source>Another take</source>
        <translation>다른 테이크</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it elsewhere</source>
        <translation>읽기 권한을 요청하거나 다른 곳에 복사하세요</translation>
    </message>
    <message>
        <source>Begin a translation</source>
        <translation>번역 시작</translation>
    </message>
    <message>
        <source>Begin after the line before</source>
        <translation>앞 자막 뒤에서 시작</translation>
    </message>
    <message>
        <source>Begins {n} ms after a cut of the film.</source>
        <translation>장면 전환 {n} ms 뒤에 시작합니다.</translation>
    </message>
    <message>
        <source>Begins {n} ms before a cut of the film.</source>
        <translation>장면 전환 {n} ms 앞에서 시작합니다.</translation>
    </message>
    <message>
        <source>Begins {time} before the line above has ended.</source>
        <translation>위 자막이 끝나기 {time} 전에 시작합니다.</translation>
    </message>
    <message>
        <source>Break rows</source>
        <translation>줄 나누기</translation>
    </message>
    <message>
        <source>Change frame rate</source>
        <translation>프레임 속도 바꾸기</translation>
    </message>
    <message>
        <source>Check the disk and try again</source>
        <translation>디스크를 확인하고 다시 시도하세요</translation>
    </message>
    <message>
        <source>Check the language code, such as en, de or ko, in the settings of the dub</source>
        <translation>더빙 설정에서 en, de, ko 같은 언어 코드를 확인하세요</translation>
    </message>
    <message>
        <source>Check the name and the folder</source>
        <translation>이름과 폴더를 확인하세요</translation>
    </message>
    <message>
        <source>Choose a SubRip, ASS, SSA, WebVTT, MicroDVD, TTML or plain text file</source>
        <translation>SubRip, ASS, SSA, WebVTT, MicroDVD, TTML 또는 일반 텍스트 파일을 고르세요</translation>
    </message>
    <message>
        <source>Choose a WAV, FLAC, MP3 or Ogg file that plays in an audio player</source>
        <translation>오디오 재생기에서 재생되는 WAV, FLAC, MP3 또는 Ogg 파일을 고르세요</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일을 고르세요</translation>
    </message>
    <message>
        <source>Choose a file that plays in a video player, or convert it to MP4 first</source>
        <translation>동영상 재생기에서 재생되는 파일을 고르거나 먼저 MP4로 변환하세요</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mp4 or .mkv; or, for the sound alone, in .wav, .flac, .mp3, .opus or .m4a</source>
        <translation>.mp4나 .mkv로 끝나는 이름을, 소리만이라면 .wav, .flac, .mp3, .opus, .m4a로 끝나는 이름을 고르세요</translation>
    </message>
    <message>
        <source>Choose a new name for the project</source>
        <translation>프로젝트의 새 이름을 고르세요</translation>
    </message>
    <message>
        <source>Choose a shorter name</source>
        <translation>더 짧은 이름을 고르세요</translation>
    </message>
    <message>
        <source>Choose a sound file or a film in which one person speaks</source>
        <translation>한 사람이 말하는 소리 파일이나 영상을 고르세요</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there</source>
        <translation>다른 폴더를 고르거나 쓰기 권한을 요청하세요</translation>
    </message>
    <message>
        <source>Choose another microphone, or see whether it is muted</source>
        <translation>다른 마이크를 고르거나 음소거되어 있는지 확인하세요</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>Choose another name for the dubbed film</source>
        <translation>더빙 영상의 다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>Choose another one, or install it again</source>
        <translation>다른 것을 고르거나 다시 설치하세요</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>다른 위치를 고르세요</translation>
    </message>
    <message>
        <source>Choose one of these: {names}; or name a recording of somebody speaking</source>
        <translation>다음 가운데 고르거나({names}), 누군가 말하는 녹음을 지정하세요</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>테이크 고르기</translation>
    </message>
    <message>
        <source>Choose the right file</source>
        <translation>맞는 파일을 고르세요</translation>
    </message>
    <message>
        <source>Close it in one of the two: the one that saves last would overwrite the other, and what is changed here cannot be brought back after a crash</source>
        <translation>둘 중 하나에서 닫으십시오. 나중에 저장한 쪽이 다른 쪽을 덮어쓰고, 여기서 바꾼 것은 비정상 종료 후 되살릴 수 없습니다</translation>
    </message>
    <message>
        <source>Close other programs and record this again</source>
        <translation>다른 프로그램을 닫고 다시 녹음하세요</translation>
    </message>
    <message>
        <source>Close other programs, or split the line</source>
        <translation>다른 프로그램을 닫거나 자막을 나누세요</translation>
    </message>
    <message>
        <source>Come closer to the microphone, or go where carpets, curtains or clothes hang</source>
        <translation>마이크에 더 가까이 가거나, 카펫·커튼·옷이 있는 곳으로 가세요</translation>
    </message>
    <message>
        <source>Come closer to the microphone, or raise its level in the settings of the system</source>
        <translation>마이크에 더 가까이 가거나 시스템 설정에서 입력 크기를 높이세요</translation>
    </message>
    <message>
        <source>Connect a device, or choose another one in the settings</source>
        <translation>장치를 연결하거나 설정에서 다른 장치를 고르세요</translation>
    </message>
    <message>
        <source>Connect it again and act the line once more</source>
        <translation>다시 연결하고 자막을 한 번 더 연기하세요</translation>
    </message>
    <message>
        <source>Correct the line, or put a # before it</source>
        <translation>그 줄을 고치거나 앞에 #을 붙이세요</translation>
    </message>
    <message>
        <source>Cut long line</source>
        <translation>긴 자막 자르기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>테이크 삭제</translation>
    </message>
    <message>
        <source>Dub settings</source>
        <translation>더빙 설정</translation>
    </message>
    <message>
        <source>End before the next line</source>
        <translation>다음 자막 앞에서 끝내기</translation>
    </message>
    <message>
        <source>Ends before it has begun: it would never be shown.</source>
        <translation>시작하기 전에 끝나서 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>Ends {n} ms after a cut of the film.</source>
        <translation>장면 전환 {n} ms 뒤에 끝납니다.</translation>
    </message>
    <message>
        <source>Ends {n} ms before a cut of the film.</source>
        <translation>장면 전환 {n} ms 앞에서 끝납니다.</translation>
    </message>
    <message>
        <source>Exchange text and original</source>
        <translation>대사와 원문 맞바꾸기</translation>
    </message>
    <message>
        <source>Extend into the gap</source>
        <translation>빈틈까지 늘리기</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk</source>
        <translation>공간을 비우거나 다른 디스크의 폴더를 고르세요</translation>
    </message>
    <message>
        <source>Hard to read in time: {n} characters a second.</source>
        <translation>시간 안에 읽기 어렵습니다: 초당 {n}자.</translation>
    </message>
    <message>
        <source>Hard to read in time: {n} words a minute.</source>
        <translation>시간 안에 읽기 어렵습니다: 분당 {n}단어.</translation>
    </message>
    <message>
        <source>Import it with “dubwright model import”, or choose an espeak-ng voice</source>
        <translation>“dubwright model import”로 가져오거나 espeak-ng 목소리를 고르세요</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>삽입</translation>
    </message>
    <message>
        <source>Install Dubwright again</source>
        <translation>Dubwright를 다시 설치하세요</translation>
    </message>
    <message>
        <source>Install Dubwright again, or import the model again</source>
        <translation>Dubwright를 다시 설치하거나 모델을 다시 가져오세요</translation>
    </message>
    <message>
        <source>Install chunspell into the environment of Dubwright, or libhunspell into the system</source>
        <translation>Dubwright 환경에 chunspell을, 또는 시스템에 libhunspell을 설치하세요</translation>
    </message>
    <message>
        <source>Install it (Debian and Ubuntu: sudo apt-get install {packages}), then try again</source>
        <translation>설치한 뒤(Debian, Ubuntu: sudo apt-get install {packages}) 다시 시도하세요</translation>
    </message>
    <message>
        <source>Install the package espeakng-loader again; “dubwright doctor” tells more</source>
        <translation>espeakng-loader 패키지를 다시 설치하세요. “dubwright doctor”가 더 알려 줍니다</translation>
    </message>
    <message>
        <source>It is not known what is said in the recording of “{name}”</source>
        <translation>“{name}”의 녹음에서 무엇을 말하는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>It is too loud: the sound is cut off in %1 of 1000 samples</source>
        <translation>소리가 너무 큽니다: 표본 1000개 가운데 %1개가 잘렸습니다</translation>
    </message>
    <message>
        <source>It is very quiet (%1 dB)</source>
        <translation>소리가 매우 작습니다(%1 dB)</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>잇기</translation>
    </message>
    <message>
        <source>Keep only the stretches of one person</source>
        <translation>한 사람의 부분만 남기세요</translation>
    </message>
    <message>
        <source>Lengthen</source>
        <translation>늘리기</translation>
    </message>
    <message>
        <source>Lower the level of the microphone, or move back a little</source>
        <translation>마이크 크기를 낮추거나 조금 물러나세요</translation>
    </message>
    <message>
        <source>Make it again from its recording</source>
        <translation>녹음에서 다시 만드세요</translation>
    </message>
    <message>
        <source>Make it simpler: repetitions inside of repetitions, as in (a+)+, try countless ways</source>
        <translation>더 간단하게 쓰세요. (a+)+처럼 되풀이 안의 되풀이는 끝없이 시도합니다</translation>
    </message>
    <message>
        <source>Make that folder first, or choose another one</source>
        <translation>그 폴더를 먼저 만들거나 다른 폴더를 고르세요</translation>
    </message>
    <message>
        <source>Mend it, or switch regular expressions off</source>
        <translation>식을 고치거나 정규식을 끄세요</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>More than one person seems to speak</source>
        <translation>두 사람 이상이 말하는 것 같습니다</translation>
    </message>
    <message>
        <source>Move into the film</source>
        <translation>영상 안으로 옮기기</translation>
    </message>
    <message>
        <source>Move the next line</source>
        <translation>다음 자막을 뒤로 옮기기</translation>
    </message>
    <message>
        <source>No voice can be taken from {path}: {reason}</source>
        <translation>{path}에서 목소리를 얻을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>No voice can follow how this line was acted</source>
        <translation>이 자막의 연기를 따라 할 수 있는 목소리가 없습니다</translation>
    </message>
    <message>
        <source>No voice speaks this language</source>
        <translation>이 언어를 말하는 목소리가 없습니다</translation>
    </message>
    <message>
        <source>Not spoken: {words}.</source>
        <translation>말하지 않은 글: {words}.</translation>
    </message>
    <message>
        <source>Nothing was heard</source>
        <translation>아무 소리도 들리지 않았습니다</translation>
    </message>
    <message>
        <source>Nothing was heard in the recording</source>
        <translation>녹음에서 아무 소리도 들리지 않았습니다</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>조금 옮기기</translation>
    </message>
    <message>
        <source>Only %1 s of speech: ten are better</source>
        <translation>말소리가 %1초뿐입니다. 10초면 더 좋습니다</translation>
    </message>
    <message>
        <source>Only {n} ms of pause before the next line.</source>
        <translation>다음 자막까지 간격이 {n} ms뿐입니다.</translation>
    </message>
    <message>
        <source>Open an original beside</source>
        <translation>옆에 원문 열기</translation>
    </message>
    <message>
        <source>Open the gap</source>
        <translation>간격 두기</translation>
    </message>
    <message>
        <source>Pronunciations</source>
        <translation>발음</translation>
    </message>
    <message>
        <source>Read one more sentence</source>
        <translation>한 문장 더 읽으세요</translation>
    </message>
    <message>
        <source>Record at least ten seconds of one person speaking</source>
        <translation>한 사람이 말하는 소리를 10초 이상 녹음하세요</translation>
    </message>
    <message>
        <source>Record in a quiet room, close to the microphone</source>
        <translation>조용한 방에서 마이크 가까이 녹음하세요</translation>
    </message>
    <message>
        <source>Record it again, or ask whoever gave you the voice for the recording</source>
        <translation>다시 녹음하거나, 목소리를 준 사람에게 녹음을 요청하세요</translation>
    </message>
    <message>
        <source>Record the voice again</source>
        <translation>목소리를 다시 녹음하세요</translation>
    </message>
    <message>
        <source>Release take</source>
        <translation>테이크 놓아주기</translation>
    </message>
    <message>
        <source>Remove it and add the voice again from its recording</source>
        <translation>지우고 녹음에서 목소리를 다시 추가하세요</translation>
    </message>
    <message>
        <source>Remove the original</source>
        <translation>원문 없애기</translation>
    </message>
    <message>
        <source>Remove the voice and make it again from its recording</source>
        <translation>목소리를 지우고 녹음에서 다시 만드세요</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Reset speech</source>
        <translation>음성 설정 되돌리기</translation>
    </message>
    <message>
        <source>Runs {time} into the next line.</source>
        <translation>다음 자막과 {time} 겹칩니다.</translation>
    </message>
    <message>
        <source>Save it as SubRip (.srt) or WebVTT (.vtt)</source>
        <translation>SubRip(.srt)이나 WebVTT(.vtt)로 저장하세요</translation>
    </message>
    <message>
        <source>Say the words of the line once, from its beginning to its end</source>
        <translation>자막의 말을 처음부터 끝까지 한 번 말하세요</translation>
    </message>
    <message>
        <source>Set loudness</source>
        <translation>크기 지정</translation>
    </message>
    <message>
        <source>Set pace</source>
        <translation>말 빠르기 지정</translation>
    </message>
    <message>
        <source>Set pause</source>
        <translation>침묵 지정</translation>
    </message>
    <message>
        <source>Set pitch</source>
        <translation>높낮이 지정</translation>
    </message>
    <message>
        <source>Set times</source>
        <translation>시간 지정</translation>
    </message>
    <message>
        <source>Set voice</source>
        <translation>목소리 지정</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>Shown for only {time}.</source>
        <translation>{time} 동안만 표시됩니다.</translation>
    </message>
    <message>
        <source>Shown for {time}.</source>
        <translation>{time} 동안 표시됩니다.</translation>
    </message>
    <message>
        <source>Snap to the cut</source>
        <translation>장면 전환에 맞추기</translation>
    </message>
    <message>
        <source>Some sound was lost while recording</source>
        <translation>녹음하는 동안 소리 일부가 빠졌습니다</translation>
    </message>
    <message>
        <source>Speak the line again</source>
        <translation>자막의 음성을 다시 만드세요</translation>
    </message>
    <message>
        <source>Spelling cannot be checked: the library hunspell was not found</source>
        <translation>맞춤법을 검사할 수 없습니다: hunspell 라이브러리를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>Spoken {rate} times as fast to fit.</source>
        <translation>맞추려고 {rate}배 빠르게 말합니다.</translation>
    </message>
    <message>
        <source>Star take</source>
        <translation>테이크에 별표</translation>
    </message>
    <message>
        <source>Starts before the film begins.</source>
        <translation>영상이 시작하기 전에 시작합니다.</translation>
    </message>
    <message>
        <source>Stay within the shot</source>
        <translation>장면 안에 두기</translation>
    </message>
    <message>
        <source>Stays on the screen over a cut of the film.</source>
        <translation>장면이 바뀐 뒤에도 화면에 남습니다.</translation>
    </message>
    <message>
        <source>Switch fans and music off, close the window, come closer to the microphone</source>
        <translation>선풍기와 음악을 끄고, 창문을 닫고, 마이크에 더 가까이 가세요</translation>
    </message>
    <message>
        <source>Take the project from a backup, or open the lines.srt in it as subtitles</source>
        <translation>백업에서 프로젝트를 가져오거나, 그 안의 lines.srt를 자막으로 여세요</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>두드리기</translation>
    </message>
    <message>
        <source>The dictionary {name} cannot be read</source>
        <translation>사전 {name}을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The espeak-ng voices cannot be used: their library does not load</source>
        <translation>espeak-ng 목소리를 쓸 수 없습니다: 라이브러리를 불러오지 못했습니다</translation>
    </message>
    <message>
        <source>The export stopped while it was {step}</source>
        <translation>내보내기가 멈췄습니다({step})</translation>
    </message>
    <message>
        <source>The export stopped while it was {step}: {reason}</source>
        <translation>내보내기가 멈췄습니다({step}): {reason}</translation>
    </message>
    <message>
        <source>The file of this voice is damaged</source>
        <translation>이 목소리의 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>The line could not be spoken ({error})</source>
        <translation>자막의 음성을 만들지 못했습니다({error})</translation>
    </message>
    <message>
        <source>The line holds nothing that the voice can speak</source>
        <translation>자막에 이 목소리가 말할 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>The microphone has gone</source>
        <translation>마이크가 사라졌습니다</translation>
    </message>
    <message>
        <source>The name is empty</source>
        <translation>이름이 비어 있습니다</translation>
    </message>
    <message>
        <source>The project file {path} cannot be used: {reason}</source>
        <translation>프로젝트 파일 {path}을(를) 사용할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The prompts in {path} cannot be read</source>
        <translation>{path}의 예문을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The recording cannot be read as sound</source>
        <translation>녹음을 소리로 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The recording cannot be this line</source>
        <translation>이 자막을 말한 녹음이 아닙니다</translation>
    </message>
    <message>
        <source>The recording holds too little speech to take a voice from</source>
        <translation>녹음에 목소리를 만들 만큼의 말이 없습니다</translation>
    </message>
    <message>
        <source>The recording is too noisy to take a voice from</source>
        <translation>녹음에 잡음이 너무 많아 목소리를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>The recording of the voice “{name}” is not kept here</source>
        <translation>목소리 “{name}”의 녹음이 여기에 없습니다</translation>
    </message>
    <message>
        <source>The recording of “{name}” holds {seconds} seconds of speech, a minute is needed</source>
        <translation>“{name}”의 녹음에는 말소리가 {seconds}초뿐입니다. 1분이 필요합니다</translation>
    </message>
    <message>
        <source>The recording says something else than the text beside it</source>
        <translation>녹음의 말이 함께 준 글과 다릅니다</translation>
    </message>
    <message>
        <source>The recording {path} cannot be read</source>
        <translation>녹음 {path}을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The room echoes (%1 s)</source>
        <translation>방이 울립니다(%1초)</translation>
    </message>
    <message>
        <source>The sound device of this computer cannot be used: {reason}</source>
        <translation>이 컴퓨터의 소리 장치를 사용할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The sound device {name} cannot be used: {reason}</source>
        <translation>소리 장치 {name}을(를) 사용할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The speech is {ms} ms too long for its place.</source>
        <translation>음성이 제자리보다 {ms} ms 깁니다.</translation>
    </message>
    <message>
        <source>The speech is {times} times as fast as usual.</source>
        <translation>음성이 평소보다 {times}배 빠릅니다.</translation>
    </message>
    <message>
        <source>The speech is {times} times as slow as usual.</source>
        <translation>음성이 평소보다 {times}배 느립니다.</translation>
    </message>
    <message>
        <source>The speech is {time} too long for its place.</source>
        <translation>음성이 자리보다 {time} 깁니다.</translation>
    </message>
    <message>
        <source>The speech model is damaged: its files are not those it was published with</source>
        <translation>음성 모델이 손상되었습니다: 파일이 배포된 것과 다릅니다</translation>
    </message>
    <message>
        <source>The speech model is not installed</source>
        <translation>음성 모델이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>The subtitles in {path} cannot be read at line {line}: {reason}</source>
        <translation>{path}의 자막을 {line}번째 줄에서 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The subtitles in {path} cannot be read: {reason}</source>
        <translation>{path}의 자막을 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The take {path} cannot be read: {error}</source>
        <translation>테이크 {path}을(를) 읽을 수 없습니다: {error}</translation>
    </message>
    <message>
        <source>The voice file {path} cannot be used: {reason}</source>
        <translation>목소리 파일 {path}을(를) 사용할 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>The voice made no sound of “{text}”</source>
        <translation>목소리가 “{text}”에서 소리를 내지 못했습니다</translation>
    </message>
    <message>
        <source>The voice “{name}” has no recording to take it from again</source>
        <translation>목소리 “{name}”에는 다시 만들 녹음이 없습니다</translation>
    </message>
    <message>
        <source>There are no times in the file: they were estimated from the length of the text.</source>
        <translation>파일에 시간이 없어 글의 길이로 어림했습니다.</translation>
    </message>
    <message>
        <source>There is much noise: the voice is only %1 dB above it</source>
        <translation>잡음이 많습니다: 목소리가 잡음보다 %1 dB만 큽니다</translation>
    </message>
    <message>
        <source>There is no text: nothing is shown or spoken.</source>
        <translation>글이 없습니다. 표시되거나 말해지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is no voice called “{name}”</source>
        <translation>“{name}”(이)라는 목소리가 없습니다</translation>
    </message>
    <message>
        <source>There was not enough memory to speak the line</source>
        <translation>자막을 말하기에 메모리가 부족했습니다</translation>
    </message>
    <message>
        <source>This line was acted with other words</source>
        <translation>이 자막은 다른 말로 연기되었습니다</translation>
    </message>
    <message>
        <source>This voice was made for another speech model</source>
        <translation>이 목소리는 다른 음성 모델용으로 만들어졌습니다</translation>
    </message>
    <message>
        <source>Try another file name or folder; the source film is untouched</source>
        <translation>다른 파일 이름이나 폴더를 써 보세요. 원본 영상은 그대로입니다</translation>
    </message>
    <message>
        <source>Try another voice</source>
        <translation>다른 목소리를 써 보세요</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Type the original</source>
        <translation>원문 입력</translation>
    </message>
    <message>
        <source>Unstar take</source>
        <translation>테이크 별표 떼기</translation>
    </message>
    <message>
        <source>Update Dubwright, or open the lines.srt in the project as subtitles</source>
        <translation>Dubwright를 업데이트하거나, 프로젝트 안의 lines.srt를 자막으로 여세요</translation>
    </message>
    <message>
        <source>Use \1 for the first group in brackets, \\ for a backslash</source>
        <translation>괄호의 첫 묶음은 \1, 역슬래시는 \\로 쓰세요</translation>
    </message>
    <message>
        <source>Use one of {endings}</source>
        <translation>다음 가운데 하나를 쓰세요: {endings}</translation>
    </message>
    <message>
        <source>Use your own take as it is, or let a voice read the line</source>
        <translation>자신의 테이크를 그대로 쓰거나, 목소리에게 읽게 하세요</translation>
    </message>
    <message>
        <source>What you read so far was kept. Connect it again and go on reading</source>
        <translation>지금까지 읽은 것은 보관되었습니다. 다시 연결하고 이어서 읽으세요</translation>
    </message>
    <message>
        <source>Write a name, such as that of the person or of the character</source>
        <translation>사람이나 등장인물의 이름을 쓰세요</translation>
    </message>
    <message>
        <source>Write down what is really said, or take the recording without its text</source>
        <translation>실제로 말한 것을 적거나, 글 없이 녹음만 쓰세요</translation>
    </message>
    <message>
        <source>Write it in words, or choose a voice of its language</source>
        <translation>말로 풀어 쓰거나, 그 언어의 목소리를 고르세요</translation>
    </message>
    <message>
        <source>Write the words differently, or choose another voice for this line</source>
        <translation>글을 다르게 쓰거나 이 자막에 다른 목소리를 고르세요</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>같은 이름의 폴더가 있습니다</translation>
    </message>
    <message>
        <source>a newer Dubwright made it</source>
        <translation>더 새로운 Dubwright가 만든 것입니다</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>다른 프로그램이 쓰고 있습니다</translation>
    </message>
    <message>
        <source>checking the written film</source>
        <translation>완성된 영상 확인</translation>
    </message>
    <message>
        <source>checking the written sound</source>
        <translation>완성된 소리 확인</translation>
    </message>
    <message>
        <source>encoding the sound</source>
        <translation>소리 인코딩</translation>
    </message>
    <message>
        <source>hearing how like it is</source>
        <translation>얼마나 닮았는지 듣는 중</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>열 수 없습니다</translation>
    </message>
    <message>
        <source>it describes more streams than a film can have</source>
        <translation>영상이 가질 수 있는 것보다 많은 스트림이 적혀 있습니다</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>존재하지 않습니다</translation>
    </message>
    <message>
        <source>it does not exist or is not a file</source>
        <translation>존재하지 않거나 파일이 아닙니다</translation>
    </message>
    <message>
        <source>it does not say how long it is</source>
        <translation>길이가 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>it does not work at this sample rate</source>
        <translation>이 샘플레이트로는 작동하지 않습니다</translation>
    </message>
    <message>
        <source>it has too few channels</source>
        <translation>채널 수가 모자랍니다</translation>
    </message>
    <message>
        <source>it has {n} sound tracks instead of {wanted}</source>
        <translation>소리 트랙이 {wanted}개가 아니라 {n}개입니다</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>소리가 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>it is a list of other files</source>
        <translation>다른 파일들의 목록입니다</translation>
    </message>
    <message>
        <source>it is damaged ({error})</source>
        <translation>손상되었습니다({error})</translation>
    </message>
    <message>
        <source>it is damaged or of an unknown kind</source>
        <translation>손상되었거나 알 수 없는 종류입니다</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>파일이 아닙니다</translation>
    </message>
    <message>
        <source>it is not a subtitle format that Dubwright knows</source>
        <translation>Dubwright가 아는 자막 형식이 아닙니다</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>더 이상 연결되어 있지 않습니다</translation>
    </message>
    <message>
        <source>it is not there or another program holds it</source>
        <translation>없거나 다른 프로그램이 사용하고 있습니다</translation>
    </message>
    <message>
        <source>it is {ms} ms too short or too long</source>
        <translation>길이가 {ms} ms 다릅니다</translation>
    </message>
    <message>
        <source>it may not be opened</source>
        <translation>열 권한이 없습니다</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>폴더가 존재하지 않습니다</translation>
    </message>
    <message>
        <source>its folder is a file</source>
        <translation>폴더가 아니라 파일입니다</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>알 수 없는 형식입니다</translation>
    </message>
    <message>
        <source>its sound cannot be decoded ({error})</source>
        <translation>소리를 디코딩할 수 없습니다({error})</translation>
    </message>
    <message>
        <source>keeping it</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>libportaudio2 libasound2-plugins</source>
        <translation>libportaudio2 libasound2-plugins</translation>
    </message>
    <message>
        <source>listening to it</source>
        <translation>들어 보는 중</translation>
    </message>
    <message>
        <source>listening to the film</source>
        <translation>영상을 듣는 중</translation>
    </message>
    <message>
        <source>measuring the loudness</source>
        <translation>음량 측정</translation>
    </message>
    <message>
        <source>mixing the sound</source>
        <translation>소리 섞기</translation>
    </message>
    <message>
        <source>no loudspeaker was found</source>
        <translation>스피커를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>no microphone was found</source>
        <translation>마이크를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation>읽는 데 너무 오래 걸렸습니다</translation>
    </message>
    <message>
        <source>reading the recording</source>
        <translation>녹음 읽기</translation>
    </message>
    <message>
        <source>reading the sound</source>
        <translation>소리 읽기</translation>
    </message>
    <message>
        <source>reading the subtitles</source>
        <translation>자막 읽기</translation>
    </message>
    <message>
        <source>speaking line {number} of {count}</source>
        <translation>자막 음성 만들기 {number} / {count}</translation>
    </message>
    <message>
        <source>taking the voice</source>
        <translation>목소리 얻기</translation>
    </message>
    <message>
        <source>the disk did not answer</source>
        <translation>디스크가 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>the encoder ended early</source>
        <translation>인코더가 일찍 끝났습니다</translation>
    </message>
    <message>
        <source>the end lies before the start</source>
        <translation>끝이 시작보다 앞에 있습니다</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>the picture is missing</source>
        <translation>화면이 없습니다</translation>
    </message>
    <message>
        <source>the sound or the picture cannot be shown</source>
        <translation>소리나 화면을 재생할 수 없습니다</translation>
    </message>
    <message>
        <source>the subtitles are missing</source>
        <translation>자막이 없습니다</translation>
    </message>
    <message>
        <source>there is neither picture nor sound in it</source>
        <translation>화면도 소리도 없습니다</translation>
    </message>
    <message>
        <source>there is no end</source>
        <translation>끝이 없습니다</translation>
    </message>
    <message>
        <source>there is no picture in it</source>
        <translation>화면이 없습니다</translation>
    </message>
    <message>
        <source>there is no row in it that says when a line is shown</source>
        <translation>자막이 언제 나오는지 적힌 줄이 없습니다</translation>
    </message>
    <message>
        <source>there is nothing to play in it</source>
        <translation>재생할 것이 없습니다</translation>
    </message>
    <message>
        <source>this track holds pictures of letters, not letters</source>
        <translation>이 트랙에는 글자가 아니라 글자 그림이 들어 있습니다</translation>
    </message>
    <message>
        <source>writing line {number} of {count}</source>
        <translation>자막 쓰기 {number} / {count}</translation>
    </message>
    <message>
        <source>writing stem {name}</source>
        <translation>{name} 스템 쓰기</translation>
    </message>
    <message>
        <source>writing the film</source>
        <translation>영상 쓰기</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{name} was not found on this computer</source>
        <translation>이 컴퓨터에서 {name}을(를) 찾지 못했습니다</translation>
    </message>
    <message>
        <source>{n} rows, more than {most}.</source>
        <translation>{n}줄로, {most}줄보다 많습니다.</translation>
    </message>
    <message>
        <source>{path} cannot be made: a file has that name</source>
        <translation>{path}을(를) 만들 수 없습니다: 같은 이름의 파일이 있습니다</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a video: {reason}</source>
        <translation>{path}을(를) 영상으로 열 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path}을(를) 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be written: a film of this kind is not known</source>
        <translation>{path}을(를) 쓸 수 없습니다: 알 수 없는 영상 종류입니다</translation>
    </message>
    <message>
        <source>{path} cannot be written: a folder has that name</source>
        <translation>{path}을(를) 쓸 수 없습니다: 같은 이름의 폴더가 있습니다</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk has {free} MB free, and about {needed} MB are needed</source>
        <translation>{path}을(를) 쓸 수 없습니다: 디스크에 {free} MB가 남았는데 약 {needed} MB가 필요합니다</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {folder}</source>
        <translation>{path}을(를) 쓸 수 없습니다: 폴더 {folder}이(가) 없습니다</translation>
    </message>
    <message>
        <source>{path} has no ending that names a subtitle format</source>
        <translation>{path}에는 자막 형식을 나타내는 확장자가 없습니다</translation>
    </message>
    <message>
        <source>{path} is being changed in another Dubwright</source>
        <translation>{path}을(를) 다른 Dubwright에서 바꾸고 있습니다</translation>
    </message>
    <message>
        <source>{path} is not a file</source>
        <translation>{path}은(는) 파일이 아닙니다</translation>
    </message>
    <message>
        <source>{path} is the film itself</source>
        <translation>{path}은(는) 원본 영상입니다</translation>
    </message>
    <message>
        <source>{path} is too large: {size} MB, at most {limit} MB are read</source>
        <translation>{path}이(가) 너무 큽니다: {size} MB, 최대 {limit} MB까지 읽습니다</translation>
    </message>
    <message>
        <source>{path} was not written: it is a folder with other things in it</source>
        <translation>{path}을(를) 쓰지 못했습니다: 다른 것이 들어 있는 폴더입니다</translation>
    </message>
    <message>
        <source>{path} was not written: subtitles of the kind “{kind}” can be read only</source>
        <translation>{path}을(를) 쓰지 못했습니다: “{kind}” 자막은 읽기만 할 수 있습니다</translation>
    </message>
    <message>
        <source>{path} was not written: the disk is full</source>
        <translation>{path}을(를) 쓰지 못했습니다: 디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>{path} was not written: the folder or the file is read-only</source>
        <translation>{path}을(를) 쓰지 못했습니다: 폴더나 파일이 읽기 전용입니다</translation>
    </message>
    <message>
        <source>{path} was not written: the name is too long</source>
        <translation>{path}을(를) 쓰지 못했습니다: 이름이 너무 깁니다</translation>
    </message>
    <message>
        <source>{path} was not written: {reason}</source>
        <translation>{path}을(를) 쓰지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{title} ({error})</source>
        <translation>{title}({error})</translation>
    </message>
    <message>
        <source>“{name}” is a voice of the robot, which learns nothing</source>
        <translation>“{name}”은(는) 로봇 목소리라서 배우지 않습니다</translation>
    </message>
    <message>
        <source>“{name}” is not a file of the project</source>
        <translation>“{name}”은(는) 프로젝트의 파일이 아닙니다</translation>
    </message>
    <message>
        <source>“{name}” leads out of the project</source>
        <translation>“{name}”은(는) 프로젝트 밖을 가리킵니다</translation>
    </message>
    <message>
        <source>“{text}” cannot stand for what was found: {reason}</source>
        <translation>“{text}”(으)로 바꿀 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>“{text}” is not a regular expression: {reason}</source>
        <translation>“{text}”은(는) 정규식이 아닙니다: {reason}</translation>
    </message>
    <message>
        <source>“{text}” takes too long to look for</source>
        <translation>“{text}”을(를) 찾는 데 너무 오래 걸립니다</translation>
    </message>
    <message>
        <source>Mend the spelling</source>
        <translation>맞춤법 고치기</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>기울임꼴</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>굵게</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>한 줄로</translation>
    </message>
    <message>
        <source>Our own choice: close to what most guides ask, and room for a voice</source>
        <translation>자체 기준: 대부분의 지침에 가깝고 목소리를 위한 여유가 있음</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Dubwright met an error that it did not expect</source>
        <translation>Dubwright에서 예상하지 못한 오류가 생겼습니다</translation>
    </message>
    <message>
        <source>Your work was kept. You can go on, or save and start Dubwright again.</source>
        <translation>작업은 보관되었습니다. 계속하거나, 저장하고 Dubwright를 다시 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Please save your work under a new name and start Dubwright again.</source>
        <translation>작업을 새 이름으로 저장하고 Dubwright를 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Report of the error</source>
        <translation>오류 보고</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>보고 복사(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DubCommands</name>
    <message>
        <source>Open a film first: lines are heard in their place in it</source>
        <translation>먼저 영상을 여세요. 자막은 영상 속 제자리에서 들립니다</translation>
    </message>
    <message>
        <source>This line has no words to speak</source>
        <translation>이 자막에는 음성으로 만들 대사가 없습니다</translation>
    </message>
    <message>
        <source>Every line is spoken already</source>
        <translation>모든 자막의 음성이 이미 있습니다</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>In which letters is this written?</source>
        <translation>어떤 글자로 쓰였나요?</translation>
    </message>
    <message>
        <source>“{name}” does not say in which encoding it is written. Choose the one whose rows below read right.</source>
        <translation>“{name}”에는 인코딩이 적혀 있지 않습니다. 아래 줄이 바르게 읽히는 것을 고르세요.</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>파일의 줄</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>all languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>Western Europe</source>
        <translation>서유럽</translation>
    </message>
    <message>
        <source>Western Europe, DOS</source>
        <translation>서유럽, DOS</translation>
    </message>
    <message>
        <source>Central Europe</source>
        <translation>중부 유럽</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>키릴 문자</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>러시아어</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>그리스어</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>튀르키예어</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>히브리어</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>아랍어</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>발트어</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>베트남어</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>태국어</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>일본어</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>중국어 간체</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>중국어 번체</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>There is no picture in what is open, so the dub is written as sound.</source>
        <translation>열린 파일에 화면이 없어 더빙을 소리로 씁니다.</translation>
    </message>
    <message>
        <source>Put the &amp;subtitles into the film as well</source>
        <translation>자막도 영상에 넣기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Write them into the picture (it is encoded again)</source>
        <translation>화면에 새겨 넣기(다시 인코딩됨)(&amp;W)</translation>
    </message>
    <message>
        <source>Speak each line e&amp;xactly as long as its time</source>
        <translation>자막마다 정확히 제 시간만큼 말하기(&amp;X)</translation>
    </message>
    <message>
        <source>A so&amp;und for each voice and each line as well</source>
        <translation>목소리별, 자막별 소리 파일도 만들기(&amp;U)</translation>
    </message>
    <message>
        <source>The first voice for the language</source>
        <translation>그 언어의 첫 번째 목소리</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>고르기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>프리셋(&amp;P)</translation>
    </message>
    <message>
        <source>K&amp;ind of file</source>
        <translation>파일 종류(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation>목소리(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Ori&amp;ginal sound</source>
        <translation>원래 소리(&amp;G)</translation>
    </message>
    <message>
        <source>Lou&amp;dness</source>
        <translation>음량(&amp;D)</translation>
    </message>
    <message>
        <source>Films ({endings})</source>
        <translation>영상 ({endings})</translation>
    </message>
    <message>
        <source>Sound alone ({endings})</source>
        <translation>소리만 ({endings})</translation>
    </message>
    <message>
        <source>Export dubbed film as</source>
        <translation>더빙 영상을 다른 이름으로 내보내기</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the dub</source>
        <translation>더빙 내보내기</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>ExportEstimate</name>
    <message>
        <source>{time}; the picture decides the size</source>
        <translation>{time}, 크기는 화면에 따라 다름</translation>
    </message>
    <message>
        <source>About {size}, {time}</source>
        <translation>약 {size}, {time}</translation>
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
        <translation>몇 초</translation>
    </message>
    <message>
        <source>about {count} seconds</source>
        <translation>약 {count}초</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>약 {count}분</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>약 {count}시간</translation>
    </message>
</context>
<context>
    <name>ExportKindBox</name>
    <message>
        <source>Film, MP4 (plays everywhere)</source>
        <translation>영상, MP4(어디서나 재생)</translation>
    </message>
    <message>
        <source>Film, MKV (holds every picture and sound)</source>
        <translation>영상, MKV(모든 화면과 소리를 담음)</translation>
    </message>
    <message>
        <source>Sound alone, M4A (AAC)</source>
        <translation>소리만, M4A(AAC)</translation>
    </message>
    <message>
        <source>Sound alone, WAV</source>
        <translation>소리만, WAV</translation>
    </message>
    <message>
        <source>Sound alone, FLAC (small, without loss)</source>
        <translation>소리만, FLAC(작고 손실 없음)</translation>
    </message>
    <message>
        <source>Sound alone, MP3</source>
        <translation>소리만, MP3</translation>
    </message>
    <message>
        <source>Sound alone, Opus (smallest)</source>
        <translation>소리만, Opus(가장 작음)</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>파일 종류</translation>
    </message>
    <message>
        <source>There is no picture in what is open</source>
        <translation>열린 파일에 화면이 없습니다</translation>
    </message>
</context>
<context>
    <name>ExportLines</name>
    <message>
        <source>after the end: stays silent</source>
        <translation>영상이 끝난 뒤라 소리 없음</translation>
    </message>
    <message>
        <source>{seconds} s too long</source>
        <translation>{seconds}초 너무 김</translation>
    </message>
    <message>
        <source>could not be spoken: stays silent</source>
        <translation>음성을 만들지 못해 소리 없음</translation>
    </message>
    <message>
        <source>no words to speak: stays silent</source>
        <translation>말할 글이 없어 소리 없음</translation>
    </message>
    <message>
        <source>Too long for their place: {count}.</source>
        <translation>자리보다 긴 자막: {count}.</translation>
    </message>
    <message>
        <source>Could not be spoken: {count}.</source>
        <translation>음성을 만들지 못한 자막: {count}.</translation>
    </message>
    <message>
        <source>Spoken faster or slower than is natural: {count}.</source>
        <translation>자연스러운 빠르기가 아닌 자막: {count}.</translation>
    </message>
    <message>
        <source>Silent: {count}.</source>
        <translation>소리 없는 자막: {count}.</translation>
    </message>
    <message>
        <source>Not spoken yet, spoken during the export: {count}.</source>
        <translation>아직 음성이 없어 내보내는 동안 만들 자막: {count}.</translation>
    </message>
    <message>
        <source>Every line is spoken and fits.</source>
        <translation>모든 자막에 음성이 있고 길이가 맞습니다.</translation>
    </message>
</context>
<context>
    <name>ExportPresetBar</name>
    <message>
        <source>Film to watch</source>
        <translation>보는 영상</translation>
    </message>
    <message>
        <source>Film for broadcast</source>
        <translation>방송용 영상</translation>
    </message>
    <message>
        <source>Film for the web, loud</source>
        <translation>웹용 영상, 크게</translation>
    </message>
    <message>
        <source>Voices alone, for a mixing desk</source>
        <translation>목소리만, 믹싱용</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>&amp;Keep as…</source>
        <translation>이름 붙여 보관(&amp;K)…</translation>
    </message>
    <message>
        <source>F&amp;orget</source>
        <translation>지우기(&amp;O)</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>이 설정 보관</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>프리셋 이름:</translation>
    </message>
    <message>
        <source>My own choices</source>
        <translation>내 설정</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 저장됨</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Choose a film…</source>
        <translation>영상 고르기…</translation>
    </message>
    <message>
        <source>There are subtitles beside this film</source>
        <translation>이 영상 옆에 자막 파일이 있습니다</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>A project keeps the voices and the speech as well.</source>
        <translation>프로젝트에는 목소리와 음성도 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>Save as project…</source>
        <translation>프로젝트로 저장…</translation>
    </message>
    <message>
        <source>{name} was saved as {encoding}</source>
        <translation>{name}을(를) {encoding}(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>The encoding that it had does not have all letters of the text.</source>
        <translation>원래 인코딩에는 글에 있는 글자가 모두 있지는 않습니다.</translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message>
        <source>Films, subtitles, projects ({0})</source>
        <translation>영상, 자막, 프로젝트 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Films ({0})</source>
        <translation>영상 ({0})</translation>
    </message>
    <message>
        <source>Open film</source>
        <translation>영상 열기</translation>
    </message>
    <message>
        <source>Subtitles ({0})</source>
        <translation>자막 ({0})</translation>
    </message>
    <message>
        <source>Open subtitles</source>
        <translation>자막 열기</translation>
    </message>
    <message>
        <source>Dubwright project ({0})</source>
        <translation>Dubwright 프로젝트 ({0})</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>다른 이름으로 프로젝트 저장</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Save subtitles as</source>
        <translation>다른 이름으로 자막 저장</translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation>“{0}”의 변경 사항을 저장할까요?</translation>
    </message>
    <message>
        <source>If you don’t save them, they are lost.</source>
        <translation>저장하지 않으면 사라집니다.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>저장 안 함(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>“{0}” was saved by another program in the meantime.</source>
        <translation>그동안 다른 프로그램이 “{0}”을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>To keep both, cancel and choose “Save project as…”.</source>
        <translation>둘 다 남기려면 취소하고 “다른 이름으로 프로젝트 저장…”을 선택하세요.</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>덮어쓰기(&amp;O)</translation>
    </message>
    <message>
        <source>“{0}” is still being written. Stop it?</source>
        <translation>“{0}”을(를) 아직 쓰고 있습니다. 중지할까요?</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
</context>
<context>
    <name>FileTracks</name>
    <message>
        <source>There are no subtitles in this film</source>
        <translation>이 영상에는 자막이 없습니다</translation>
    </message>
    <message>
        <source>Open a subtitle file, or write the lines here.</source>
        <translation>자막 파일을 열거나 여기에 자막을 쓰세요.</translation>
    </message>
    <message>
        <source>Reading the subtitles of the film …</source>
        <translation>영상의 자막을 읽는 중…</translation>
    </message>
    <message>
        <source>Lines read from the film: {n}</source>
        <translation>영상에서 읽은 자막: {n}</translation>
    </message>
    <message>
        <source>There are subtitles in this film</source>
        <translation>이 영상에 자막이 들어 있습니다</translation>
    </message>
    <message>
        <source>Their text can be taken as lines.</source>
        <translation>그 글을 자막으로 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
</context>
<context>
    <name>FilmChoice</name>
    <message>
        <source>Voices of the film</source>
        <translation>영상의 목소리</translation>
    </message>
    <message>
        <source>Each voice is taken from where its speaker speaks alone. Uncheck what holds music, noise or somebody else. Three seconds are needed, ten are better.</source>
        <translation>각 목소리는 화자가 혼자 말하는 부분에서 얻습니다. 음악, 잡음, 다른 사람이 들어 있는 부분은 선택을 해제하세요. 3초가 필요하고 10초면 더 좋습니다.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>화자</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>말</translation>
    </message>
    <message>
        <source>Speakers and the stretches of the film</source>
        <translation>화자와 영상의 구간</translation>
    </message>
    <message>
        <source>The people who speak have &amp;allowed it</source>
        <translation>말하는 사람들이 허락했습니다(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>들어 보기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take the voices</source>
        <translation>목소리 얻기(&amp;T)</translation>
    </message>
    <message>
        <source>%1, too little</source>
        <translation>%1, 너무 짧음</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the lines</source>
        <translation>자막에서 찾기</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>찾을 내용</translation>
    </message>
    <message>
        <source>Capitals as they are written</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>단어 단위로</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Only in the chosen lines</source>
        <translation>선택한 자막에서만</translation>
    </message>
    <message>
        <source>Put in its place</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>바꿔 넣을 내용</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>모두 바꾸기(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count}개 바꿈</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%2 found</source>
        <translation>%2개 찾음</translation>
    </message>
</context>
<context>
    <name>Grade</name>
    <message>
        <source>This is a good recording</source>
        <translation>좋은 녹음입니다</translation>
    </message>
    <message>
        <source>It will do, but could be better</source>
        <translation>쓸 수 있지만 더 좋을 수 있습니다</translation>
    </message>
    <message>
        <source>This will not make a good voice</source>
        <translation>좋은 목소리를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>Nearer to the recording than %1 of 100 other people would be</source>
        <translation>다른 사람 100명 가운데 %1명보다 녹음에 더 가깝습니다</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>Quite close</source>
        <translation>꽤 비슷함</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>다른 사람</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Toolbar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>Export film</source>
        <translation>영상 내보내기</translation>
    </message>
</context>
<context>
    <name>HintsCard</name>
    <message>
        <source>Hints for the beginning</source>
        <translation>처음을 위한 도움말</translation>
    </message>
    <message>
        <source>&amp;Got it</source>
        <translation>알겠습니다(&amp;G)</translation>
    </message>
</context>
<context>
    <name>HintsCommands</name>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Change the words of a line. When you pause, it is spoken anew.</source>
        <translation>대사를 고쳐 보세요. 멈추면 음성을 다시 만듭니다.</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>듣기</translation>
    </message>
    <message>
        <source>Hear the line in the film, in a voice from here or in your own.</source>
        <translation>영상에서 들어 보세요. 기본 목소리도, 내 목소리도 됩니다.</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export the film with your dub; the original sound stays beside it.</source>
        <translation>더빙한 영상을 내보내세요. 원래 소리도 함께 남습니다.</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>History</source>
        <translation>작업 내역</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>As it was opened</source>
        <translation>처음 열었을 때</translation>
    </message>
    <message>
        <source>{step} · lines: {n}</source>
        <translation>{step} · 자막: {n}</translation>
    </message>
    <message>
        <source>{step} · “{text}”</source>
        <translation>{step} · “{text}”</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Choose a step to go back to it, or forward again.</source>
        <translation>단계를 고르면 그 단계로 되돌아가거나 다시 앞으로 갑니다.</translation>
    </message>
</context>
<context>
    <name>Journaling</name>
    <message>
        <source>Unsaved work of %2 was found; lines: %1</source>
        <translation>%2의 저장되지 않은 작업이 있습니다. 자막: %1</translation>
    </message>
    <message>
        <source>Dubwright did not end properly then.</source>
        <translation>그때 Dubwright가 정상적으로 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Changes of “{name}” were not saved</source>
        <translation>“{name}”의 변경 내용이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Changes of this project that were not saved: %1</source>
        <translation>이 프로젝트의 저장되지 않은 변경: %1</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>되살리기</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key</source>
        <translation>키를 누르세요</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>새 키</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Find by name or by key</source>
        <translation>이름이나 키로 찾기</translation>
    </message>
    <message>
        <source>Dubwright</source>
        <translation>Dubwright</translation>
    </message>
    <message>
        <source>Keys &amp;like</source>
        <translation>단축키 방식(&amp;L)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>모두 되돌리기(&amp;L)</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>동작과 키</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>While not writing</source>
        <translation>쓰지 않을 때</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>타임라인에서</translation>
    </message>
    <message>
        <source>While writing a line</source>
        <translation>자막을 쓸 때</translation>
    </message>
    <message>
        <source>No action has this name or this key.</source>
        <translation>이 이름이나 키를 가진 동작이 없습니다.</translation>
    </message>
    <message>
        <source>anywhere in the window</source>
        <translation>창 어디서나</translation>
    </message>
    <message>
        <source>while nothing is written</source>
        <translation>아무것도 쓰지 않을 때</translation>
    </message>
    <message>
        <source>on the timeline</source>
        <translation>타임라인에서</translation>
    </message>
    <message>
        <source>while a line is written</source>
        <translation>자막을 쓰는 동안</translation>
    </message>
    <message>
        <source>Where the key acts</source>
        <translation>키가 작동하는 곳</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove its keys</source>
        <translation>키 없애기(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>되돌리기(&amp;T)</translation>
    </message>
    <message>
        <source>{key} is used for “{other}” now. Adding it here takes it from there.</source>
        <translation>{key} 키는 지금 “{other}”에 쓰입니다. 여기에 추가하면 거기에서는 빠집니다.</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Language of the speech</source>
        <translation>음성의 언어</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>마이크 입력 크기</translation>
    </message>
    <message>
        <source>Speak so that the bar stays green</source>
        <translation>막대가 초록색에 머물도록 말하세요</translation>
    </message>
</context>
<context>
    <name>LexiconCommands</name>
    <message>
        <source>Say “{word}” otherwise…</source>
        <translation>“{word}” 다르게 말하기…</translation>
    </message>
</context>
<context>
    <name>LexiconDialog</name>
    <message>
        <source>Pronunciations of this project</source>
        <translation>이 프로젝트의 발음</translation>
    </message>
    <message>
        <source>Write a word, and how it sounds in plain letters. Every line that holds the word is spoken anew.</source>
        <translation>낱말과 그 소리를 보통 글자로 쓰세요. 그 낱말이 든 자막은 모두 음성을 다시 만듭니다.</translation>
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
        <translation>이렇게 말하기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Word</source>
        <translation>낱말(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;ay it as</source>
        <translation>발음(&amp;A)</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>Said as</source>
        <translation>소리</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>자막</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>없애기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hear the current line</source>
        <translation>현재 자막 듣기(&amp;H)</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>My own rules</source>
        <translation>나의 규칙</translation>
    </message>
    <message>
        <source>Narrow letters count &amp;half</source>
        <translation>좁은 글자는 절반으로 세기(&amp;H)</translation>
    </message>
    <message>
        <source>Lines may stay over a c&amp;ut</source>
        <translation>자막이 장면 전환에 걸쳐도 됨(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rules of this project</source>
        <translation>이 프로젝트의 규칙(&amp;R)</translation>
    </message>
    <message>
        <source>Characters per &amp;second</source>
        <translation>초당 글자 수(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Words per minute</source>
        <translation>분당 단어 수(&amp;W)</translation>
    </message>
    <message>
        <source>Characters in a r&amp;ow</source>
        <translation>한 줄의 글자 수(&amp;O)</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>줄 수(&amp;W)</translation>
    </message>
    <message>
        <source>Shortest &amp;line</source>
        <translation>가장 짧은 자막(&amp;L)</translation>
    </message>
    <message>
        <source>Lon&amp;gest line</source>
        <translation>가장 긴 자막(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause between lines</source>
        <translation>자막 사이 간격(&amp;P)</translation>
    </message>
    <message>
        <source>Snap to cuts &amp;nearer than</source>
        <translation>이보다 가까운 장면 전환에 맞추기(&amp;N)</translation>
    </message>
    <message>
        <source>Lines beyond these limits are marked. 0 switches a check off.</source>
        <translation>이 한계를 넘는 자막은 표시됩니다. 0이면 검사하지 않습니다.</translation>
    </message>
    <message>
        <source>Taken from: {sources}</source>
        <translation>출처: {sources}</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Start of the line</source>
        <translation>자막의 시작</translation>
    </message>
    <message>
        <source>End of the line</source>
        <translation>자막의 끝</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>자막의 대사</translation>
    </message>
    <message>
        <source>Voice of the line</source>
        <translation>자막의 목소리</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>끝(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Voice</source>
        <translation>목소리(&amp;V)</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>선택한 자막 없음</translation>
    </message>
    <message>
        <source>Write here to make a line at the playhead</source>
        <translation>여기에 쓰면 재생 위치에 자막이 생깁니다</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>자막 %1</translation>
    </message>
    <message>
        <source>What is said here</source>
        <translation>여기에 대사를 쓰세요</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Project's: %1</source>
        <translation>프로젝트: %1</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1(찾지 못함)</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1자</translation>
    </message>
    <message>
        <source>{n} words a minute</source>
        <translation>분당 {n}단어</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>초당 %1자</translation>
    </message>
    <message>
        <source>Foreseen from the words; it is not spoken yet.</source>
        <translation>글에서 예측한 길이입니다. 아직 음성은 없습니다.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Not spoken</source>
        <translation>음성 없음</translation>
    </message>
    <message>
        <source>Speaking…</source>
        <translation>음성 만드는 중…</translation>
    </message>
    <message>
        <source>%1, about %2 too many</source>
        <translation>%1, 약 %2자 초과</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>It is spoken faster than is natural, to fit into its time.</source>
        <translation>시간에 맞추려고 자연스러운 것보다 빠르게 말합니다.</translation>
    </message>
    <message>
        <source>The speech needs more time. Shorten the text or move the end.</source>
        <translation>음성에 시간이 더 필요합니다. 글을 줄이거나 끝을 옮기세요.</translation>
    </message>
    <message>
        <source>too long by %1 s</source>
        <translation>%1초 김</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>맞음</translation>
    </message>
</context>
<context>
    <name>LineVoices</name>
    <message>
        <source>The selected lines hold too little speech for voices of their own</source>
        <translation>선택한 자막에는 따로 목소리를 만들 말소리가 부족합니다</translation>
    </message>
    <message>
        <source>Name the speakers, so that a short line can be joined by its neighbours</source>
        <translation>화자 이름을 적으면 짧은 자막을 이웃 자막과 함께 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Take the voices of these lines from the sound of this film? Lines: {n}</source>
        <translation>이 영상의 소리에서 이 자막들의 목소리를 얻을까요? 자막: {n}</translation>
    </message>
    <message>
        <source>Voices of the lines</source>
        <translation>자막의 목소리</translation>
    </message>
    <message>
        <source>Taking the voice of {name}</source>
        <translation>{name}의 목소리를 얻는 중</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Lines with a voice of their own: {n}</source>
        <translation>제 목소리가 있는 자막: {n}</translation>
    </message>
    <message>
        <source>Lines with too little speech: {n}</source>
        <translation>말소리가 부족한 자막: {n}</translation>
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
        <translation>시작</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Char/s</source>
        <translation>자/초</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <source>Dub</source>
        <translation>더빙</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>대사</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>{text}
This is never spoken.</source>
        <translation>{text}
음성으로 만들지 않는 부분입니다.</translation>
    </message>
    <message>
        <source>Not spoken yet</source>
        <translation>아직 음성 없음</translation>
    </message>
    <message>
        <source>Waits to be spoken</source>
        <translation>음성 만들기를 기다리는 중</translation>
    </message>
    <message>
        <source>Is being spoken</source>
        <translation>음성을 만드는 중</translation>
    </message>
    <message>
        <source>Spoken, and it fits</source>
        <translation>음성이 있고 길이가 맞음</translation>
    </message>
    <message>
        <source>Spoken faster than is natural, to fit</source>
        <translation>맞추려고 자연스러운 것보다 빠르게 말함</translation>
    </message>
    <message>
        <source>Spoken, but %1 s longer than there is room</source>
        <translation>음성이 있지만 자리보다 %1초 김</translation>
    </message>
    <message>
        <source>Could not be spoken</source>
        <translation>음성을 만들지 못함</translation>
    </message>
    <message>
        <source>Nothing to speak</source>
        <translation>음성으로 만들 것 없음</translation>
    </message>
    <message>
        <source>Hardly anything is heard</source>
        <translation>거의 들리지 않습니다</translation>
    </message>
    <message>
        <source>The loudest places are distorted</source>
        <translation>가장 큰 부분이 찌그러집니다</translation>
    </message>
    <message>
        <source>It is much longer or shorter than its words</source>
        <translation>글에 비해 훨씬 길거나 짧습니다</translation>
    </message>
    <message>
        <source>Its end seems cut off</source>
        <translation>끝이 잘린 것 같습니다</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>No lines yet</source>
        <translation>아직 자막이 없습니다</translation>
    </message>
    <message>
        <source>Open subtitles, or write the first line where the film stands.</source>
        <translation>자막을 열거나 지금 재생 위치에 첫 자막을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Lines</source>
        <translation>자막</translation>
    </message>
</context>
<context>
    <name>LoudnessBox</name>
    <message>
        <source>As loud as people speak in the film</source>
        <translation>영상 속 말소리만큼</translation>
    </message>
    <message>
        <source>Broadcast: EBU R128, −23 LUFS</source>
        <translation>방송: EBU R128, −23 LUFS</translation>
    </message>
    <message>
        <source>Netflix: speech at −27 LKFS</source>
        <translation>Netflix: 말소리 −27 LKFS</translation>
    </message>
    <message>
        <source>Streaming: −16 LUFS</source>
        <translation>스트리밍: −16 LUFS</translation>
    </message>
    <message>
        <source>Streaming, loud: −14 LUFS</source>
        <translation>스트리밍, 크게: −14 LUFS</translation>
    </message>
    <message>
        <source>As the voice gives it</source>
        <translation>목소리 그대로</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>음량</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Voices</source>
        <translation>목소리</translation>
    </message>
</context>
<context>
    <name>MarkedLines</name>
    <message>
        <source>Lines to look at</source>
        <translation>확인할 자막</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>이 알림 닫기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>MicrophoneBox</name>
    <message>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <source>Microphone of the system</source>
        <translation>시스템 마이크</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the film</source>
        <translation>영상 전체 보기</translation>
    </message>
    <message>
        <source>Drag to look at another part of the film</source>
        <translation>끌어서 영상의 다른 부분을 보세요</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Open a film first</source>
        <translation>먼저 영상을 여세요</translation>
    </message>
    <message>
        <source>Needs a film and a line</source>
        <translation>영상과 자막이 필요합니다</translation>
    </message>
    <message>
        <source>Needs a film and a chosen line</source>
        <translation>영상과 선택한 자막이 필요합니다</translation>
    </message>
    <message>
        <source>Choose a line first</source>
        <translation>먼저 자막을 고르세요</translation>
    </message>
    <message>
        <source>There are no lines yet</source>
        <translation>아직 자막이 없습니다</translation>
    </message>
    <message>
        <source>There is no line after this one</source>
        <translation>이 자막 뒤에 자막이 없습니다</translation>
    </message>
    <message>
        <source>Choose a line that can be cut</source>
        <translation>나눌 수 있는 자막을 고르세요</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>아직 바뀐 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>취소한 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing is being spoken</source>
        <translation>만들고 있는 음성이 없습니다</translation>
    </message>
    <message>
        <source>The speech of this line is not too long</source>
        <translation>이 자막의 음성은 너무 길지 않습니다</translation>
    </message>
</context>
<context>
    <name>OriginalBox</name>
    <message>
        <source>&amp;Original</source>
        <translation>원문(&amp;O)</translation>
    </message>
    <message>
        <source>It is not spoken.</source>
        <translation>음성으로 만들지 않습니다.</translation>
    </message>
    <message>
        <source>Original text of the line</source>
        <translation>자막의 원문</translation>
    </message>
    <message>
        <source>What is said in the film</source>
        <translation>영상에서 하는 말</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>무엇을 할까요?</translation>
    </message>
    <message>
        <source>Name of what to do</source>
        <translation>할 일의 이름</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>할 수 있는 일</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>그런 명령이 없습니다.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>지금은 할 수 없음</translation>
    </message>
</context>
<context>
    <name>Permission</name>
    <message>
        <source>Do this only if the people who speak have allowed it.</source>
        <translation>말하는 사람들이 허락했을 때에만 하세요.</translation>
    </message>
    <message>
        <source>It is allowed</source>
        <translation>허락받았습니다</translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message>
        <source>Before the film</source>
        <translation>영상 시작 전</translation>
    </message>
    <message>
        <source>No length</source>
        <translation>길이 없음</translation>
    </message>
    <message>
        <source>Speech too long</source>
        <translation>음성이 너무 김</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>겹침</translation>
    </message>
    <message>
        <source>Speech hurried</source>
        <translation>음성이 급함</translation>
    </message>
    <message>
        <source>Too fast to read</source>
        <translation>읽기에 너무 빠름</translation>
    </message>
    <message>
        <source>Too many words</source>
        <translation>단어가 너무 많음</translation>
    </message>
    <message>
        <source>Shown too briefly</source>
        <translation>너무 짧게 표시됨</translation>
    </message>
    <message>
        <source>Shown too long</source>
        <translation>너무 오래 표시됨</translation>
    </message>
    <message>
        <source>Small gap</source>
        <translation>간격이 좁음</translation>
    </message>
    <message>
        <source>Row too long</source>
        <translation>줄이 너무 김</translation>
    </message>
    <message>
        <source>Too many rows</source>
        <translation>줄이 너무 많음</translation>
    </message>
    <message>
        <source>Beside a cut</source>
        <translation>장면 전환 바로 옆</translation>
    </message>
    <message>
        <source>Over a cut</source>
        <translation>장면 전환에 걸침</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>대사 없음</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>This cannot be mended by itself</source>
        <translation>자동으로 고칠 수 없습니다</translation>
    </message>
    <message>
        <source>There is no room around the line, or its text has to be shortened.</source>
        <translation>자막 앞뒤에 자리가 없거나 글을 줄여야 합니다.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this line</source>
        <translation>이 자막에는 문제가 없습니다</translation>
    </message>
    <message>
        <source>Nothing is wrong with these lines</source>
        <translation>이 자막들에는 문제가 없습니다</translation>
    </message>
    <message>
        <source>Lines changed: {n}</source>
        <translation>바뀐 자막: {n}</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>My own rules</source>
        <translation>나의 규칙</translation>
    </message>
    <message>
        <source>Checked &amp;by</source>
        <translation>검사 기준(&amp;B)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>보기(&amp;W)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>고치기(&amp;F)</translation>
    </message>
    <message>
        <source>Fix &amp;all of this kind</source>
        <translation>같은 종류 모두 고치기(&amp;A)</translation>
    </message>
    <message>
        <source>All problems ({n})</source>
        <translation>모든 문제({n})</translation>
    </message>
    <message>
        <source>Nothing is wrong with these lines.</source>
        <translation>이 자막들에는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>There are no lines to check yet.</source>
        <translation>아직 검사할 자막이 없습니다.</translation>
    </message>
    <message>
        <source>{remedy}: all of this kind</source>
        <translation>{remedy}: 같은 종류 모두</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of the export</source>
        <translation>내보내기 진행 상황</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} 쓰는 중</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>{hours}시간 {minutes}분 남음</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s left</source>
        <translation>{minutes}분 {seconds}초 남음</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>{seconds}초 남음</translation>
    </message>
    <message>
        <source>looking at the film</source>
        <translation>영상을 살펴보는 중</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>Language to read in</source>
        <translation>읽을 언어</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>문장 %1 / %2</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>동의</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 파일</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>Change the frame rate</source>
        <translation>프레임 속도 바꾸기</translation>
    </message>
    <message>
        <source>Frames per second until now</source>
        <translation>지금까지의 초당 프레임</translation>
    </message>
    <message>
        <source>Frames per second from now on</source>
        <translation>앞으로의 초당 프레임</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>처음 값(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>바꿀 값(&amp;T)</translation>
    </message>
</context>
<context>
    <name>RecentCommands</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 항목 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>아직 연 항목이 없습니다</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recently opened</source>
        <translation>최근에 연 항목</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record a voice</source>
        <translation>목소리 녹음</translation>
    </message>
    <message>
        <source>Take a &amp;file…</source>
        <translation>파일 사용(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Take a voice from files</source>
        <translation>파일에서 목소리 얻기</translation>
    </message>
    <message>
        <source>No microphone was found</source>
        <translation>마이크를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Connect one and open this window again, or take a file</source>
        <translation>마이크를 연결하고 이 창을 다시 열거나, 파일을 사용하세요</translation>
    </message>
    <message>
        <source>Check the recording</source>
        <translation>녹음 확인</translation>
    </message>
    <message>
        <source>Make the voice</source>
        <translation>목소리 만들기</translation>
    </message>
    <message>
        <source>&amp;Use it in this project</source>
        <translation>이 프로젝트에서 사용(&amp;U)</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>&amp;Microphone</source>
        <translation>마이크(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test it</source>
        <translation>시험하기(&amp;T)</translation>
    </message>
    <message>
        <source>Show the level without recording</source>
        <translation>녹음하지 않고 입력 크기 보기</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>녹음(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>다음 문장(&amp;N)</translation>
    </message>
    <message>
        <source>Read it &amp;again</source>
        <translation>다시 읽기(&amp;A)</translation>
    </message>
    <message>
        <source>The microphone has gone</source>
        <translation>마이크가 사라졌습니다</translation>
    </message>
    <message>
        <source>What you read so far was kept. Connect it again and go on reading</source>
        <translation>지금까지 읽은 것은 보관되었습니다. 다시 연결하고 이어서 읽으세요</translation>
    </message>
    <message>
        <source>Ten seconds are enough</source>
        <translation>10초면 충분합니다</translation>
    </message>
    <message>
        <source>%1, enough for a voice</source>
        <translation>%1, 목소리로 충분함</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
</context>
<context>
    <name>RefineCommands</name>
    <message>
        <source>Refining a voice</source>
        <translation>목소리 다듬는 중</translation>
    </message>
    <message>
        <source>Pause refining the voice</source>
        <translation>목소리 다듬기 일시 정지</translation>
    </message>
    <message>
        <source>Only voices of your own can be refined</source>
        <translation>내 목소리만 다듬을 수 있습니다</translation>
    </message>
    <message>
        <source>Select one of them in the list of voices, or record one first</source>
        <translation>목소리 목록에서 하나를 고르거나 먼저 녹음하세요</translation>
    </message>
    <message>
        <source>Another voice is being refined</source>
        <translation>다른 목소리를 다듬고 있습니다</translation>
    </message>
    <message>
        <source>Wait until “{name}” is ready, or pause it first</source>
        <translation>“{name}”이(가) 끝날 때까지 기다리거나 먼저 일시 정지하세요</translation>
    </message>
    <message>
        <source>The voice “{name}” is refined in part</source>
        <translation>목소리 “{name}”을(를) 다듬다가 멈췄습니다</translation>
    </message>
    <message>
        <source>It can go on where it was left, beside your work</source>
        <translation>멈춘 곳부터 이어서 할 수 있고, 그동안 계속 작업할 수 있습니다</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>The voice “{name}” is refined</source>
        <translation>목소리 “{name}”을(를) 다듬었습니다</translation>
    </message>
    <message>
        <source>The voice “{name}” stays as it was</source>
        <translation>목소리 “{name}”은(는) 그대로입니다</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>RefineDialog</name>
    <message>
        <source>Refine the voice “{name}”</source>
        <translation>목소리 “{name}” 다듬기</translation>
    </message>
    <message>
        <source>The voice learns from its whole recording, which takes some minutes. You can go on working: it runs beside the window, with what the processor has to spare.</source>
        <translation>목소리가 녹음 전체를 학습합니다. 몇 분 걸리지만 프로세서의 남는 힘만 쓰므로 계속 작업할 수 있습니다.</translation>
    </message>
    <message>
        <source>You can close this window and go on working. The voice speaks as before until the end.</source>
        <translation>이 창을 닫고 계속 작업해도 됩니다. 끝날 때까지 목소리는 전처럼 말합니다.</translation>
    </message>
    <message>
        <source>Keeping where it is…</source>
        <translation>지금 상태를 보관하는 중…</translation>
    </message>
    <message>
        <source>Keeping the best so far…</source>
        <translation>가장 좋은 것을 보관하는 중…</translation>
    </message>
    <message>
        <source>It waits and can go on at any time, also after a restart.</source>
        <translation>기다리고 있으며, 다시 시작한 뒤에도 언제든 이어갈 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>Listening to the recording</source>
        <translation>녹음을 듣는 중</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>It did not get better: on sentences that it had not learnt from, the refined voice was no nearer to the recording, or its words were less clear. The voice stays as it was.</source>
        <translation>나아지지 않았습니다. 학습에 쓰지 않은 문장에서, 다듬은 목소리가 녹음에 더 가까워지지 않았거나 말이 덜 또렷했습니다. 목소리는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The voice is refined: sentences that it had not learnt from are {percent} % nearer to the recording. Lines that it speaks are out of date now.</source>
        <translation>목소리를 다듬었습니다. 학습에 쓰지 않은 문장이 녹음에 {percent}% 더 가까워졌습니다. 이 목소리로 말하는 자막은 음성을 다시 만들어야 합니다.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>녹음</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <source>How real both sound to the judges</source>
        <translation>둘이 판별자에게 얼마나 진짜처럼 들리는지</translation>
    </message>
    <message>
        <source>While learning</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Held-out sentences</source>
        <translation>학습에 쓰지 않은 문장</translation>
    </message>
    <message>
        <source>Distance to the recording</source>
        <translation>녹음과의 거리</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>Stop and &amp;keep the best</source>
        <translation>멈추고 가장 좋은 것 보관(&amp;K)</translation>
    </message>
    <message>
        <source>Give &amp;up</source>
        <translation>그만두기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Hear it</source>
        <translation>들어 보기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>How real it sounds to the judges</source>
        <translation>판별자에게 얼마나 진짜처럼 들리는지</translation>
    </message>
    <message>
        <source>A sentence that it does not learn from, as it sounds now</source>
        <translation>학습에 쓰지 않는 문장이 지금 들리는 소리</translation>
    </message>
    <message>
        <source>Learning how the person talks</source>
        <translation>말투를 배우는 중</translation>
    </message>
    <message>
        <source>Learning the sounds of the person</source>
        <translation>소리를 배우는 중</translation>
    </message>
    <message>
        <source>Learning the voice, against judges of its sound</source>
        <translation>판별자와 겨루며 목소리를 배우는 중</translation>
    </message>
    <message>
        <source>Choosing how much of it keeps the words clear</source>
        <translation>말이 또렷하게 남는 만큼만 고르는 중</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>1분 미만 남음</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>약 1분 남음</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>약 {count}분 남음</translation>
    </message>
</context>
<context>
    <name>RemedyCommands</name>
    <message>
        <source>There is no silence after this line</source>
        <translation>이 자막 뒤에 빈틈이 없습니다</translation>
    </message>
    <message>
        <source>Moving the next line does not help here</source>
        <translation>다음 줄을 옮겨도 여기서는 도움이 되지 않습니다</translation>
    </message>
    <message>
        <source>This line is spoken as fast as can be already</source>
        <translation>이 자막은 이미 가장 빠르게 말하고 있습니다</translation>
    </message>
    <message>
        <source>Characters to lose: about {count}</source>
        <translation>줄여야 할 글자: 약 {count}자</translation>
    </message>
    <message>
        <source>This line is spoken exactly as long as its time</source>
        <translation>이 자막은 시간과 정확히 같은 길이로 말합니다</translation>
    </message>
    <message>
        <source>This line may be shorter than its time, or run into the silence after it</source>
        <translation>이 자막은 시간보다 짧거나 뒤의 빈틈까지 이어질 수 있습니다</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>폴더에서 보기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back to the choices</source>
        <translation>선택으로 돌아가기(&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>{name} is ready</source>
        <translation>{name}이(가) 준비되었습니다</translation>
    </message>
    <message>
        <source>Lines that fit: {count}</source>
        <translation>맞는 자막: {count}</translation>
    </message>
    <message>
        <source>tight: {count}</source>
        <translation>빠듯함: {count}</translation>
    </message>
    <message>
        <source>too long: {count}</source>
        <translation>너무 김: {count}</translation>
    </message>
    <message>
        <source>not spoken: {count}</source>
        <translation>음성 없음: {count}</translation>
    </message>
    <message>
        <source>The export stopped by an error in Dubwright</source>
        <translation>Dubwright의 오류로 내보내기가 멈췄습니다</translation>
    </message>
</context>
<context>
    <name>RetimeDialog</name>
    <message>
        <source>&amp;Lines</source>
        <translation>자막(&amp;L)</translation>
    </message>
    <message>
        <source>The second moment must come after the first.</source>
        <translation>둘째 시점은 첫째 시점보다 뒤여야 합니다.</translation>
    </message>
    <message>
        <source>Line {number} begins at {after} instead of {before}.</source>
        <translation>자막 {number}의 시작이 {before}에서 {after}(으)로 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Which lines</source>
        <translation>대상 자막</translation>
    </message>
    <message>
        <source>All lines ({count})</source>
        <translation>모든 자막({count})</translation>
    </message>
    <message>
        <source>The chosen lines ({count})</source>
        <translation>선택한 자막({count})</translation>
    </message>
    <message>
        <source>From line {number} to the last</source>
        <translation>자막 {number}부터 끝까지</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Position in the film</source>
        <translation>영상 속 위치</translation>
    </message>
</context>
<context>
    <name>SentenceDots</name>
    <message>
        <source>Sentences</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>Click a sentence to read it again</source>
        <translation>문장을 누르면 다시 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>문장 %1 / %2</translation>
    </message>
</context>
<context>
    <name>SentencePlot</name>
    <message>
        <source>Spectrogram of a sentence that is not learnt from</source>
        <translation>학습에 쓰지 않는 문장의 스펙트로그램</translation>
    </message>
    <message>
        <source>Appears when the voice itself is learnt</source>
        <translation>목소리 자체를 학습하기 시작하면 나타납니다</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Dub of this project</source>
        <translation>이 프로젝트의 더빙</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>검사</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Typing and timing</source>
        <translation>입력과 시간</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Original sound</source>
        <translation>원래 소리(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>말 빠르기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fastest speech</source>
        <translation>가장 빠른 말(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Borrow from the pause</source>
        <translation>빈틈에서 빌리기(&amp;B)</translation>
    </message>
    <message>
        <source>Speech that is too long may run into the pause behind its line.</source>
        <translation>너무 긴 음성은 자막 뒤의 빈틈까지 이어질 수 있습니다.</translation>
    </message>
    <message>
        <source>Length of a &amp;new line</source>
        <translation>새 자막의 길이(&amp;N)</translation>
    </message>
    <message>
        <source>Language of the &amp;window</source>
        <translation>창의 언어(&amp;W)</translation>
    </message>
    <message>
        <source>Voices &amp;speak with</source>
        <translation>목소리 계산 장치(&amp;S)</translation>
    </message>
    <message>
        <source>Both change when Dubwright is started again.</source>
        <translation>둘 다 Dubwright를 다시 시작하면 바뀝니다.</translation>
    </message>
    <message>
        <source>Whatever is fastest</source>
        <translation>가장 빠른 것</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>그래픽 카드</translation>
    </message>
    <message>
        <source>Where the graphics card is full or missing, the processor takes over.</source>
        <translation>그래픽 카드가 없거나 가득 차면 프로세서가 대신합니다.</translation>
    </message>
    <message>
        <source>Times &amp;snap to the frames of the film</source>
        <translation>시간을 영상의 프레임에 맞추기(&amp;S)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템과 같게</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>얼마나</translation>
    </message>
    <message>
        <source>later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>In which direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>To the &amp;playhead</source>
        <translation>재생 위치로(&amp;P)</translation>
    </message>
    <message>
        <source>The first of these lines begins at the playhead</source>
        <translation>첫 자막이 재생 위치에서 시작합니다</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>이동량(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ShotsCommands</name>
    <message>
        <source>Looking for shot changes</source>
        <translation>장면 전환을 찾는 중</translation>
    </message>
    <message>
        <source>Stop looking for shot changes</source>
        <translation>장면 전환 찾기 중지</translation>
    </message>
    <message>
        <source>There is no picture to look for shot changes in</source>
        <translation>장면 전환을 찾을 화면이 없습니다</translation>
    </message>
    <message>
        <source>The shot changes of this film are not known yet</source>
        <translation>이 영상의 장면 전환을 아직 모릅니다</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Shot changes found: {n}</source>
        <translation>찾은 장면 전환: {n}</translation>
    </message>
    <message>
        <source>The film has no shot changes</source>
        <translation>이 영상에는 장면 전환이 없습니다</translation>
    </message>
    <message>
        <source>The shot changes could not be looked for</source>
        <translation>장면 전환을 찾지 못했습니다</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Line of this moment</source>
        <translation>이 순간의 자막</translation>
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
        <translation>없음</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>사전</translation>
    </message>
    <message>
        <source>Dictionary for “{language}”, the language of this project.
More of them (.aff and .dic) can be put into {folder}.</source>
        <translation>이 프로젝트의 언어 “{language}”의 사전입니다.
사전(.aff와 .dic)을 {folder}에 더 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>No misspelled word was found</source>
        <translation>틀린 낱말이 없습니다</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>제안 없음</translation>
    </message>
    <message>
        <source>Add “{word}” to your words</source>
        <translation>“{word}”을(를) 내 낱말에 추가</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the speech</source>
        <translation>음성 만들기 진행 상황</translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <translation>자막: %1</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 프레임/초</translation>
    </message>
    <message>
        <source>Speaking %1 of %2</source>
        <translation>음성 만드는 중 %1 / %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
</context>
<context>
    <name>StretchDialog</name>
    <message>
        <source>Stretch by two points</source>
        <translation>두 점으로 늘이기</translation>
    </message>
    <message>
        <source>The first line begins at</source>
        <translation>첫 자막의 시작</translation>
    </message>
    <message>
        <source>The last line begins at</source>
        <translation>마지막 자막의 시작</translation>
    </message>
    <message>
        <source>One chosen line begins at</source>
        <translation>고른 한 자막의 시작</translation>
    </message>
    <message>
        <source>The other begins at</source>
        <translation>다른 자막의 시작</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>재생 위치</translation>
    </message>
    <message>
        <source>{field}: the playhead</source>
        <translation>{field}: 재생 위치</translation>
    </message>
</context>
<context>
    <name>SubtitleReading</name>
    <message>
        <source>{name}: block {block} at line {line} was odd, its text was kept</source>
        <translation>{name}: {line}번째 줄의 블록 {block}이(가) 이상하지만 글은 보관했습니다</translation>
    </message>
    <message>
        <source>{name}: {n} blocks were odd, their text was kept; the first at line {line}</source>
        <translation>{name}: 블록 {n}개가 이상하지만 글은 보관했습니다. 첫 번째는 {line}번째 줄입니다</translation>
    </message>
</context>
<context>
    <name>TakeForm</name>
    <message>
        <source>Speech of this line</source>
        <translation>이 자막의 음성</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>되돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>Speak this line as the project is spoken</source>
        <translation>이 자막도 프로젝트와 같게 말하기</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> semitones</source>
        <translation> 반음</translation>
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
        <translation>프로젝트의 말 빠르기와 견준 빠르기</translation>
    </message>
    <message>
        <source>How much higher or lower than the voice usually speaks</source>
        <translation>평소 목소리보다 얼마나 높거나 낮은지</translation>
    </message>
    <message>
        <source>How much louder or quieter than the other lines</source>
        <translation>다른 자막보다 얼마나 크거나 작은지</translation>
    </message>
    <message>
        <source>Silence between the start of the line and its first word</source>
        <translation>자막 시작과 첫 낱말 사이의 침묵</translation>
    </message>
    <message>
        <source>Each number is another reading of the same words</source>
        <translation>숫자마다 같은 글을 다르게 읽습니다</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>말 빠르기(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;itch</source>
        <translation>높낮이(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Loudness</source>
        <translation>음량(&amp;L)</translation>
    </message>
    <message>
        <source>Pa&amp;use before</source>
        <translation>앞에 쉬기(&amp;U)</translation>
    </message>
    <message>
        <source>Readi&amp;ng</source>
        <translation>읽는 방식(&amp;N)</translation>
    </message>
    <message>
        <source>Makes the whole dub louder or quieter over the film</source>
        <translation>영상 위의 더빙 전체를 크게 하거나 작게 합니다</translation>
    </message>
    <message>
        <source>Loudness of &amp;all lines</source>
        <translation>모든 자막의 음량(&amp;A)</translation>
    </message>
</context>
<context>
    <name>TakeQueue</name>
    <message>
        <source>&amp;Speak all lines that are out of date</source>
        <translation>바뀐 자막의 음성을 모두 만들기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Speak all lines that are out of date ({count})</source>
        <translation>바뀐 자막의 음성을 모두 만들기({count})(&amp;S)</translation>
    </message>
    <message>
        <source>Lines still to be spoken: {count}</source>
        <translation>음성을 만들 자막: {count}</translation>
    </message>
    <message>
        <source>The speaking can go on where it stopped.</source>
        <translation>멈춘 곳에서 이어서 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Go on speaking</source>
        <translation>이어서 만들기</translation>
    </message>
    <message>
        <source>The graphics card is full or gone</source>
        <translation>그래픽 카드가 가득 찼거나 사라졌습니다</translation>
    </message>
    <message>
        <source>The voices speak on with the processor, more slowly.</source>
        <translation>목소리는 프로세서로 계속 말하며, 더 느립니다.</translation>
    </message>
</context>
<context>
    <name>Takes</name>
    <message>
        <source>Your own recording</source>
        <translation>내 녹음</translation>
    </message>
    <message>
        <source>{voice}, as you acted it</source>
        <translation>{voice}, 당신이 연기한 대로</translation>
    </message>
    <message>
        <source>Unknown voice</source>
        <translation>알 수 없는 목소리</translation>
    </message>
    <message>
        <source>{semitones} semitones</source>
        <translation>{semitones} 반음</translation>
    </message>
    <message>
        <source>reading {number}</source>
        <translation>읽는 방식 {number}</translation>
    </message>
    <message>
        <source>{seconds} s too long</source>
        <translation>{seconds}초 너무 김</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>hardly heard</source>
        <translation>거의 들리지 않음</translation>
    </message>
    <message>
        <source>distorted</source>
        <translation>찌그러짐</translation>
    </message>
    <message>
        <source>odd length</source>
        <translation>이상한 길이</translation>
    </message>
    <message>
        <source>end cut off</source>
        <translation>끝이 잘림</translation>
    </message>
    <message>
        <source>unlike its voice</source>
        <translation>목소리와 다름</translation>
    </message>
    <message>
        <source>in the dub</source>
        <translation>더빙에 사용</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>별표</translation>
    </message>
</context>
<context>
    <name>TakesCommands</name>
    <message>
        <source>Takes</source>
        <translation>테이크</translation>
    </message>
    <message>
        <source>This line has no words to speak</source>
        <translation>이 자막에는 음성으로 만들 대사가 없습니다</translation>
    </message>
    <message>
        <source>No loudspeaker was found</source>
        <translation>스피커를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Another line keeps this take: it is chosen or starred there</source>
        <translation>다른 자막에서 고르거나 별표한 테이크라 지울 수 없습니다</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>이 자막</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>나쁜 것 먼저</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Not spoken: {text}</source>
        <translation>음성 없음: {text}</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hear it</source>
        <translation>들어 보기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Another take</source>
        <translation>다른 테이크(&amp;A)</translation>
    </message>
    <message>
        <source>Let the voice read the line in another way</source>
        <translation>목소리가 이 자막을 다르게 읽게 합니다</translation>
    </message>
    <message>
        <source>Takes of the line</source>
        <translation>자막의 테이크</translation>
    </message>
    <message>
        <source>Words in square brackets and between notes (♪) are shown but never spoken</source>
        <translation>대괄호와 음표(♪) 사이의 글은 표시되지만 말하지 않습니다</translation>
    </message>
    <message>
        <source>Delete this take</source>
        <translation>이 테이크 삭제</translation>
    </message>
    <message>
        <source>No line chosen</source>
        <translation>선택한 자막 없음</translation>
    </message>
    <message>
        <source>Line {number} · takes: {count}</source>
        <translation>자막 {number} · 테이크: {count}</translation>
    </message>
    <message>
        <source>Once the line is spoken, every take of it stays here.</source>
        <translation>음성을 한 번 만들면 모든 테이크가 여기에 남습니다.</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>고정 해제(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use this take</source>
        <translation>이 테이크 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Take the s&amp;tar away</source>
        <translation>별표 떼기(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tar this take</source>
        <translation>이 테이크에 별표(&amp;T)</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>Place on the picture</source>
        <translation>화면 위 위치</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>글자 색</translation>
    </message>
    <message>
        <source>The rows are well broken already</source>
        <translation>이미 알맞게 줄이 나뉘어 있습니다</translation>
    </message>
    <message>
        <source>The text stands in one row already</source>
        <translation>이미 한 줄입니다</translation>
    </message>
    <message>
        <source>These lines had better stay apart</source>
        <translation>이 자막들은 따로 두는 것이 좋습니다</translation>
    </message>
    <message>
        <source>One person must speak on without a pause, and the whole must fit. “Merge” joins them all the same.</source>
        <translation>한 사람이 쉬지 않고 이어 말하고 전체가 들어맞아야 합니다. 그래도 “합치기”로는 이을 수 있습니다.</translation>
    </message>
    <message>
        <source>No chosen line is too long for its rows</source>
        <translation>선택한 자막 가운데 줄에 비해 너무 긴 것이 없습니다</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Line {n} of {all}, {start} to {end}: {text}</source>
        <translation>자막 {n} / {all}, {start}부터 {end}까지: {text}</translation>
    </message>
    <message>
        <source>Drag to move this edge. With Shift it lies anywhere; begin with Alt or Ctrl, and the edge beside it moves as well.</source>
        <translation>끌어서 이 가장자리를 옮깁니다. Shift를 누르면 어디에나 놓이고, Alt나 Ctrl을 누른 채 시작하면 옆 자막의 가장자리도 함께 움직입니다.</translation>
    </message>
    <message>
        <source>Drag to make a new line</source>
        <translation>끌어서 새 자막을 만듭니다</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Reading the sound …</source>
        <translation>소리를 읽는 중…</translation>
    </message>
    <message>
        <source>Open a film to see its sound here</source>
        <translation>영상을 열면 여기에 소리가 보입니다</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>이 영상에는 소리가 없습니다</translation>
    </message>
</context>
<context>
    <name>TimingCommands</name>
    <message>
        <source>There is no room in front of this line</source>
        <translation>이 자막 앞에는 자리가 없습니다</translation>
    </message>
    <message>
        <source>There is no room behind this line</source>
        <translation>이 자막 뒤에는 자리가 없습니다</translation>
    </message>
    <message>
        <source>This line reaches to the next one already</source>
        <translation>이 자막은 이미 다음 자막까지 이어집니다</translation>
    </message>
</context>
<context>
    <name>TrackButton</name>
    <message>
        <source>Sound track</source>
        <translation>소리 트랙</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>모노</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>스테레오</translation>
    </message>
    <message>
        <source>channels: {n}</source>
        <translation>채널: {n}</translation>
    </message>
</context>
<context>
    <name>TracksDialog</name>
    <message>
        <source>Subtitles in the film</source>
        <translation>영상에 든 자막</translation>
    </message>
    <message>
        <source>Choose the track whose text you want.</source>
        <translation>글을 가져올 트랙을 고르세요.</translation>
    </message>
    <message>
        <source>Subtitle tracks</source>
        <translation>자막 트랙</translation>
    </message>
    <message>
        <source>Open as &amp;lines</source>
        <translation>자막으로 열기(&amp;L)</translation>
    </message>
    <message>
        <source>Open &amp;beside the lines</source>
        <translation>자막 옆에 열기(&amp;B)</translation>
    </message>
    <message>
        <source>The text stands beside your lines as the original.</source>
        <translation>글이 원문으로 자막 옆에 놓입니다.</translation>
    </message>
    <message>
        <source>This track holds pictures of letters, not letters.</source>
        <translation>이 트랙에는 글자가 아니라 글자 그림이 들어 있습니다.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>TranslateCommands</name>
    <message>
        <source>There is no original text to save</source>
        <translation>저장할 원문이 없습니다</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} 저장됨</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>One frame back</source>
        <translation>한 프레임 뒤로</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>한 프레임 앞으로</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>음량</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
</context>
<context>
    <name>TypingPage</name>
    <message>
        <source>The film pauses while something is t&amp;yped</source>
        <translation>입력하는 동안 영상 멈추기(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Mark misspelled words</source>
        <translation>틀린 낱말 표시(&amp;M)</translation>
    </message>
    <message>
        <source>Lead-&amp;in</source>
        <translation>앞 여유(&amp;I)</translation>
    </message>
    <message>
        <source>Lead-&amp;out</source>
        <translation>뒤 여유(&amp;O)</translation>
    </message>
    <message>
        <source>Heard &amp;around an edge</source>
        <translation>가장자리 앞뒤로 들을 길이(&amp;A)</translation>
    </message>
    <message>
        <source>You &amp;tap too late by</source>
        <translation>두드림이 늦는 시간(&amp;T)</translation>
    </message>
    <message>
        <source>So much is taken from every moment that is tapped.</source>
        <translation>두드린 순간마다 이만큼 앞당깁니다.</translation>
    </message>
    <message>
        <source>It goes &amp;on after</source>
        <translation>다시 재생하기까지(&amp;O)</translation>
    </message>
    <message>
        <source>And plays again the &amp;last</source>
        <translation>되돌아가 들을 길이(&amp;L)</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Sounds good</source>
        <translation>좋습니다</translation>
    </message>
</context>
<context>
    <name>VideoPages</name>
    <message>
        <source>Open a film…</source>
        <translation>영상 열기…</translation>
    </message>
    <message>
        <source>No film yet</source>
        <translation>아직 영상이 없습니다</translation>
    </message>
    <message>
        <source>Open a film to begin, or drop one here.</source>
        <translation>영상을 열거나 여기에 끌어다 놓아 시작하세요.</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} 여는 중…</translation>
    </message>
</context>
<context>
    <name>VoiceChanges</name>
    <message>
        <source>Rename the voice</source>
        <translation>목소리 이름 바꾸기</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>Colour of the voice</source>
        <translation>목소리의 색</translation>
    </message>
    <message>
        <source>Export the voice</source>
        <translation>목소리 내보내기</translation>
    </message>
    <message>
        <source>Voices (*%1)</source>
        <translation>목소리 (*%1)</translation>
    </message>
    <message>
        <source>The voice was written to %1</source>
        <translation>목소리를 %1에 썼습니다</translation>
    </message>
    <message>
        <source>Import voices</source>
        <translation>목소리 가져오기</translation>
    </message>
    <message>
        <source>The voice “%1” is yours now</source>
        <translation>목소리 “%1”을(를) 가져왔습니다</translation>
    </message>
    <message>
        <source>The voice “%1” was deleted</source>
        <translation>목소리 “%1”을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>The voice “%1” was taken again from its recording</source>
        <translation>목소리 “%1”을(를) 녹음에서 다시 만들었습니다</translation>
    </message>
</context>
<context>
    <name>VoiceCommands</name>
    <message>
        <source>The selected lines hold too little speech for a voice</source>
        <translation>선택한 자막에는 목소리를 만들 말소리가 부족합니다</translation>
    </message>
    <message>
        <source>Select lines of one person that together last at least three seconds</source>
        <translation>한 사람의 자막을 모두 합쳐 3초 이상 고르세요</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Delete it and record the voice again.</source>
        <translation>지우고 목소리를 다시 녹음하세요.</translation>
    </message>
    <message>
        <source>Take it again from its recording, or delete it.</source>
        <translation>녹음에서 다시 만들거나 지우세요.</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>It was refined for another speech model, so it speaks as before. Refine it again.</source>
        <translation>다른 음성 모델용으로 다듬은 것이라 전처럼 말합니다. 다시 다듬으세요.</translation>
    </message>
    <message>
        <source>Refined from its whole recording. {meaning}</source>
        <translation>녹음 전체로 다듬었습니다. {meaning}</translation>
    </message>
    <message>
        <source>One line is to be spoken again</source>
        <translation>자막 1개의 음성을 다시 만들어야 합니다</translation>
    </message>
    <message>
        <source>%1 lines are to be spoken again</source>
        <translation>자막 %1개의 음성을 다시 만들어야 합니다</translation>
    </message>
    <message>
        <source>&amp;Speak them now</source>
        <translation>지금 만들기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>VoiceReadyPage</name>
    <message>
        <source>&amp;Hear it</source>
        <translation>들어 보기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Refine this voice…</source>
        <translation>이 목소리 다듬기(&amp;R)…</translation>
    </message>
    <message>
        <source>Making the voice “%1”</source>
        <translation>목소리 “%1” 만드는 중</translation>
    </message>
    <message>
        <source>“%1” can speak now</source>
        <translation>이제 “%1”이(가) 말할 수 있습니다</translation>
    </message>
    <message>
        <source>The recording is kept beside the voice, on this computer only.</source>
        <translation>녹음은 이 컴퓨터에만, 목소리와 함께 보관됩니다.</translation>
    </message>
</context>
<context>
    <name>VoiceRows</name>
    <message>
        <source>My voices</source>
        <translation>내 목소리</translation>
    </message>
    <message>
        <source>Voices of this project</source>
        <translation>이 프로젝트의 목소리</translation>
    </message>
    <message>
        <source>Built-in voices</source>
        <translation>기본 목소리</translation>
    </message>
    <message>
        <source>Robot voices (espeak-ng)</source>
        <translation>로봇 목소리(espeak-ng)</translation>
    </message>
</context>
<context>
    <name>VoicesPanel</name>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hear it</source>
        <translation>들어 보기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Use for this project</source>
        <translation>이 프로젝트에 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Use for the selected &amp;lines</source>
        <translation>선택한 자막에 사용(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;fine…</source>
        <translation>다듬기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>색(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>복제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take again from its recording</source>
        <translation>녹음에서 다시 만들기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>&amp;Record a voice…</source>
        <translation>목소리 녹음(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>더 보기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Cast…</source>
        <translation>배역(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import a voice file…</source>
        <translation>목소리 파일 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <source>Search the voices</source>
        <translation>목소리 찾기</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>목소리</translation>
    </message>
    <message>
        <source>The voices are listed as soon as they are loaded.</source>
        <translation>불러오는 대로 목소리가 나타납니다.</translation>
    </message>
    <message>
        <source>Language of the sample</source>
        <translation>예문의 언어</translation>
    </message>
    <message>
        <source>For the selected &amp;lines</source>
        <translation>선택한 자막에(&amp;L)</translation>
    </message>
</context>
<context>
    <name>WaveStrip</name>
    <message>
        <source>Waveform of the recording</source>
        <translation>녹음의 파형</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Go to line</source>
        <translation>자막으로 이동</translation>
    </message>
    <message>
        <source>Number of the line</source>
        <translation>자막 번호</translation>
    </message>
    <message>
        <source>&lt;p&gt;The subtitle editor that speaks.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;말하는 자막 편집기입니다.&lt;/p&gt;&lt;p&gt;GNU 일반 공중 사용 허가서 3판 또는 그 이후 판을 따르는 자유 소프트웨어입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Dubwright</source>
        <translation>Dubwright 정보</translation>
    </message>
</context>
<context>
    <name>WorstTakes</name>
    <message>
        <source>Every take is as it should be.</source>
        <translation>모든 테이크가 괜찮습니다.</translation>
    </message>
    <message>
        <source>Lines with the worst takes first</source>
        <translation>테이크에 문제가 많은 자막부터</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>&amp;Use this</source>
        <translation>이것 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Use my &amp;own</source>
        <translation>내 것 사용(&amp;O)</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>듣기</translation>
    </message>
</context>
</TS>
