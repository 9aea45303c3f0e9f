<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CredentialDialog</name>
    <message numerus="yes">
        <source>It is the first of %Ln tokens.</source>
        <translation>
            <numerusform>It is the only token.</numerusform>
            <numerusform>It is the first of %Ln tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
