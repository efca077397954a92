package mdnviz.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import mdnviz.doctor.Finding;
import mdnviz.ui.model.DoctorModel;
import mdnviz.ui.model.Figures;
import org.kordamp.ikonli.feather.Feather;

/// Says in the status line how many findings the doctor has, and lists them when pressed.
final class DoctorButton extends Button {
  /// @param doctor who examines
  DoctorButton(DoctorModel doctor) {
    setId("doctor");
    getStyleClass().addAll("small", "flat", "doctor-button");
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(_ -> doctor.toggle());
    setTooltip(Icons.tooltip("What is wrong with the network, and what mends it. H"));
    doctor.findingsProperty().subscribe(this::tell);
  }

  private void tell(List<Finding> findings) {
    String count = findings.isEmpty() ? "no findings" : Figures.several(findings.size(), "finding");
    setText("doctor: " + count);
    setAccessibleText("Doctor, " + count);
    setGraphic(Icons.of(findings.isEmpty() ? Feather.CHECK : Feather.ALERT_TRIANGLE));
    Styling.toggle(this, "warning", !findings.isEmpty());
  }
}
