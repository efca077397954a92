package mdnviz.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import mdnviz.doctor.Finding;
import mdnviz.ui.model.DoctorModel;
import mdnviz.ui.model.Figures;
import mdnviz.ui.model.TimelineModel;
import org.kordamp.ikonli.feather.Feather;

/// Says in the status line how many findings the doctor has, and lists them when pressed.
final class DoctorButton extends Button {
  private final DoctorModel doctor;
  private final TimelineModel timeline;

  /// @param doctor who examines
  /// @param timeline which moment of the training is examined
  DoctorButton(DoctorModel doctor, TimelineModel timeline) {
    this.doctor = doctor;
    this.timeline = timeline;
    setId("doctor");
    getStyleClass().addAll("small", "flat", "doctor-button");
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(_ -> doctor.toggle());
    setTooltip(Icons.tooltip("What is wrong with the network, and what mends it. H"));
    doctor.findingsProperty().subscribe(_ -> tell());
    timeline.shownProperty().subscribe(_ -> tell());
  }

  private void tell() {
    List<Finding> findings = doctor.findingsProperty().get();
    String when =
        timeline
            .shownProperty()
            .get()
            .map(entry -> " at epoch " + Figures.count(entry.epoch()))
            .orElse("");
    String count = findings.isEmpty() ? "no findings" : Figures.several(findings.size(), "finding");
    setText("doctor%s: %s".formatted(when, count));
    setAccessibleText("Doctor%s, %s".formatted(when, count));
    setGraphic(Icons.of(findings.isEmpty() ? Feather.CHECK : Feather.ALERT_TRIANGLE));
    Styling.toggle(this, "warning", !findings.isEmpty());
  }
}
