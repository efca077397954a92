package mdnviz.ui.model;

import java.util.List;
import mdnviz.experiment.Measure;

/// What a chart of results shows against the levels of a setting.
public enum Outcome {
  /// How good the runs are, each share in its colour.
  NLL("NLL", Measure.TRAIN, Measure.VALIDATION, Measure.TEST),
  /// How many components share the weight.
  EFFECTIVE_COMPONENTS(Measure.EFFECTIVE_COMPONENTS),
  /// How many modes p(t|x) has.
  MODES(Measure.MODES),
  /// How many components carry nothing.
  DEAD_COMPONENTS(Measure.DEAD_COMPONENTS),
  /// How often gradients were clipped.
  CLIPPED_SHARE(Measure.CLIPPED_SHARE),
  /// How far clipping turned them.
  CLIP_ANGLE(Measure.CLIP_ANGLE),
  /// How long they grew.
  LARGEST_GRADIENT_NORM(Measure.LARGEST_GRADIENT_NORM),
  /// Number of weights.
  PARAMETERS(Measure.PARAMETERS),
  /// Akaike's criterion.
  AIC(Measure.AIC),
  /// Schwarz' criterion.
  BIC(Measure.BIC);

  private final String title;
  private final List<Measure> measures;

  Outcome(String title, Measure... measures) {
    this.title = title;
    this.measures = List.of(measures);
  }

  Outcome(Measure measure) {
    this(MeasureWords.title(measure), measure);
  }

  /// @return the name shown to people
  public String title() {
    return title;
  }

  /// @return what is drawn, the most telling last
  public List<Measure> measures() {
    return measures;
  }

  /// @param groups what is known of an experiment
  /// @return the one of its measures that says most and of which a value is known
  public Measure telling(List<ReadingGroup> groups) {
    for (Measure measure : measures.reversed()) {
      if (groups.stream().anyMatch(group -> !Double.isNaN(group.median(measure)))) {
        return measure;
      }
    }
    return measures.getLast();
  }
}
