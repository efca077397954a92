package mdnviz.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mdnviz.density.Section;
import mdnviz.doctor.Finding;
import mdnviz.ui.chart.DensityPlot;
import mdnviz.ui.chart.PlotLegend;
import mdnviz.ui.model.DoctorModel;
import mdnviz.ui.model.ExploreModel;
import mdnviz.ui.model.PlotLayer;

/// What the doctor found, marked in the picture: a sign beside the components in the legend, one at
/// the place, and, when asked to show, these components alone and the cursor there.
final class DoctorMarks {
  private final ExploreModel explore;
  private final DensityPlot plot;
  private final PlotLegend legend;

  /// @param explore whose doctor
  /// @param plot gets the marks
  /// @param legend gets the signs
  DoctorMarks(ExploreModel explore, DensityPlot plot, PlotLegend legend) {
    this.explore = explore;
    this.plot = plot;
    this.legend = legend;
    DoctorModel doctor = explore.doctor();
    doctor.findingsProperty().subscribe(this::mark);
    explore.section().sectionProperty().subscribe(_ -> mark(doctor.findingsProperty().get()));
    doctor.markedProperty().subscribe(this::point);
  }

  private void mark(List<Finding> findings) {
    Map<Integer, String> signs = new TreeMap<>();
    for (Finding finding : findings) {
      finding
          .components()
          .forEach(k -> signs.merge(k, finding.sentence(), (one, other) -> one + "\n" + other));
    }
    legend.setSigns(signs);
    int input = section().input();
    plot.markPlaces(
        findings.stream()
            .map(Finding::place)
            .filter(place -> place.size() > input)
            .map(place -> place.get(input))
            .toList());
  }

  private Section section() {
    return explore.section().sectionProperty().get();
  }

  private void point(Optional<Finding> marked) {
    plot.setEmphasis(marked.map(finding -> Set.copyOf(finding.components())).orElse(Set.of()));
    marked.ifPresent(
        finding -> {
          explore.view().layer(PlotLayer.COMPONENTS).set(true);
          for (int d = 0; d < finding.place().size(); d++) {
            explore.cursor().pin(d, finding.place().get(d));
          }
        });
  }
}
