import java.io.FileInputStream;
import java.io.FileOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook in, the same workbook opened and saved again by Apache POI out: java Simpan.java IN OUT. */
public class Simpan {
    public static void main(String[] arguments) throws Exception {
        try (FileInputStream in = new FileInputStream(arguments[0]);
             Workbook book = WorkbookFactory.create(in);
             FileOutputStream out = new FileOutputStream(arguments[1])) {
            book.write(out);
        }
    }
}
