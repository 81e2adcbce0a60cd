REM Edits that a person does in LibreOffice, each on the file anew, saved as a Word file: test_libreoffice.py

Dim document As Object

Sub Edits(source As String, folder As String)
    Dim names, n, file
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    Dim how(0) As New com.sun.star.beans.PropertyValue
    On Error GoTo Wrong
    names = Array("word", "tracked", "line", "row", "comment", "break", "table", "plain", "accents", "struck", "heading", "nothing")
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    how(0).Name = "FilterName"
    how(0).Value = "MS Word 2007 XML"
    For n = 0 To UBound(names)
        document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
        OneEdit(names(n))
        document.storeToURL(ConvertToURL(folder & "/" & names(n) & ".docx"), how())
        document.close(True)
    Next n
    StarDesktop.terminate()
    Exit Sub
Wrong:
    REM A box with the error would wait for somebody for ever.
    file = FreeFile
    Open folder & "/error.txt" For Output As #file
    Print #file, names(n) & ": " & Error$
    Close #file
    StarDesktop.terminate()
End Sub

Sub OneEdit(what As String)
    Dim found, cursor, inside, piece, at, table
    Select Case what
    Case "word"
        Swap("sat through enough", "sat through many")
    Case "tracked"
        document.RecordChanges = True
        Swap("sat through enough", "sat through many")
    Case "line"
        AddLine("talked over my head.", "That was hard.")
    Case "accents"
        AddLine("The room went quiet.", "“Déjà vu”, said Zoë.")
    Case "row"
        found = Place("talked over my head.")
        table = found.TextTable
        at = CInt(Mid(found.Cell.CellName, 2)) - 1
        table.Rows.removeByIndex(at, 1)
    Case "comment"
        found = Place("The room went quiet.")
        piece = document.createInstance("com.sun.star.text.textfield.Annotation")
        piece.Author = "Ann"
        piece.Content = "Is this right?"
        found.Text.insertTextContent(found.End, piece, False)
    Case "break"
        found = Place("It still is not perfect")
        found.BreakType = com.sun.star.style.BreakType.PAGE_BEFORE
    Case "table"
        found = Place("It still is not perfect")
        table = document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, 2)
        found.Text.insertTextContent(found.Start, table, False)
        table.getCellByName("A1").String = "Bring a pen."
        table.getCellByName("B1").String = "Bring tea."
    Case "plain"
        found = Place("why advocacy matters")
        found.setPropertyToDefault("CharStyleName")
        found.CharWeight = com.sun.star.awt.FontWeight.NORMAL
        found.HyperLinkURL = ""
    Case "struck"
        document.RecordChanges = True
        Place("The room went quiet.").String = ""
    Case "heading"
        found = Place("What we changed")
        found.String = "Our new rules"
    End Select
End Sub

Function Place(words As String)
    REM The last place with these words: the page of main points comes before the paper.
    Dim search, found
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findAll(search)
    Place = found.getByIndex(found.Count - 1)
End Function

Sub Swap(old As String, new_words As String)
    Dim search
    search = document.createReplaceDescriptor()
    search.SearchString = old
    search.ReplaceString = new_words
    document.replaceAll(search)
End Sub

Sub AddLine(after As String, words As String)
    Dim cursor
    cursor = Place(after).Text.createTextCursorByRange(Place(after).End)
    cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, words, False)
End Sub
