<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>segue::ui::CheckView</name>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n check failed.</numerusform>
            <numerusform>%n checks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well; there are %n note(s).</source>
        <translation>
            <numerusform>All is well; there is %n note.</numerusform>
            <numerusform>All is well; there are %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::ConnectionsPage</name>
    <message numerus="yes">
        <source>%n connection(s).</source>
        <translation>
            <numerusform>%n connection.</numerusform>
            <numerusform>%n connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is used by %n export(s): %2.</source>
        <translation>
            <numerusform>&quot;%1&quot; is used by %n export: %2.</numerusform>
            <numerusform>&quot;%1&quot; is used by %n exports: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::ExportsPage</name>
    <message numerus="yes">
        <source>%n export(s).</source>
        <translation>
            <numerusform>%n export.</numerusform>
            <numerusform>%n exports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n export(s) now?</source>
        <translation>
            <numerusform>Run %n export now?</numerusform>
            <numerusform>Run %n exports now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Detach %n export(s) from the connection?</source>
        <translation>
            <numerusform>Detach %n export from the connection?</numerusform>
            <numerusform>Detach %n exports from the connection?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n export(s)?</source>
        <translation>
            <numerusform>Remove %n export?</numerusform>
            <numerusform>Remove %n exports?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failed, too.</source>
        <translation>
            <numerusform>%n more failed, too.</numerusform>
            <numerusform>%n more failed, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed last time.</source>
        <translation>
            <numerusform>%n of them failed last time.</numerusform>
            <numerusform>%n of them failed last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln run(s).</source>
        <translation>
            <numerusform>%Ln run.</numerusform>
            <numerusform>%Ln runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them failed.</source>
        <translation>
            <numerusform>%Ln of them failed.</numerusform>
            <numerusform>%Ln of them failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::Host</name>
    <message numerus="yes">
        <source>%n export(s) still run.</source>
        <translation>
            <numerusform>%n export still runs.</numerusform>
            <numerusform>%n exports still run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::SegmentDetails</name>
    <message numerus="yes">
        <source>Show up to %n customer(s)</source>
        <translation>
            <numerusform>Show up to %n customer</numerusform>
            <numerusform>Show up to %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) selected</source>
        <translation>
            <numerusform>%n segment selected</numerusform>
            <numerusform>%n segments selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::SegmentPicker</name>
    <message numerus="yes">
        <source>was refreshed %n day(s) ago</source>
        <translation>
            <numerusform>was refreshed %n day ago</numerusform>
            <numerusform>was refreshed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) chosen</source>
        <translation>
            <numerusform>%n segment chosen</numerusform>
            <numerusform>%n segments chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::SegmentsPage</name>
    <message numerus="yes">
        <source>%Ln segment(s); the largest has %1.</source>
        <translation>
            <numerusform>%Ln segment; the largest has %1.</numerusform>
            <numerusform>%Ln segments; the largest has %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::SignInWait</name>
    <message numerus="yes">
        <source>On any device, open this address and enter the code. It is valid for %n minute(s).</source>
        <translation>
            <numerusform>On any device, open this address and enter the code. It is valid for %n minute.</numerusform>
            <numerusform>On any device, open this address and enter the code. It is valid for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::SourcesPage</name>
    <message numerus="yes">
        <source>%n source(s).</source>
        <translation>
            <numerusform>%n source.</numerusform>
            <numerusform>%n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is used by %n connection(s): %2.</source>
        <translation>
            <numerusform>&quot;%1&quot; is used by %n connection: %2.</numerusform>
            <numerusform>&quot;%1&quot; is used by %n connections: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>segue::ui::WorkspaceTab</name>
    <message numerus="yes">
        <source>Keep things for %n day(s) only?</source>
        <translation>
            <numerusform>Keep things for %n day only?</numerusform>
            <numerusform>Keep things for %n days only?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Things are kept for %n day(s).</source>
        <translation>
            <numerusform>Things are kept for %n day.</numerusform>
            <numerusform>Things are kept for %n days.</numerusform>
        </translation>
    </message>
</context>
</TS>
