package mdnviz.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import mdnviz.data.DataFormatException.Place;

/// Reads tables written as JSON: an array of objects, whose keys name the columns, or of arrays; or
/// such objects or arrays one after another (JSON lines). Cells are numbers, or texts that are
/// numbers; anything else is an unusable cell.
///
/// The file is streamed: only its numbers are kept. Interrupting the thread ends the reading.
final class JsonReader {
  private static final String CURE =
      "A table is an array of objects, [{\"x\": 1, \"y\": 2}, …], or of arrays, [[1, 2], …].";
  private static final int LONGEST_TEXT = 1 << 16;
  private static final Pattern BEGINNING =
      Pattern.compile("^\\uFEFF?\\s*(\\[\\s*([\\[{\\]\"\\d-]|$)|\\{\\s*([\"}]|$))");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(1000)
                  .maxNameLength(LONGEST_TEXT)
                  .maxNestingDepth(100)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonReader() {}

  /// @param sample the beginning of a file
  /// @return whether it begins like JSON
  static boolean isJson(byte[] sample) {
    int shown = Math.min(sample.length, 1 << 10);
    return BEGINNING.matcher(new String(sample, 0, shown, StandardCharsets.UTF_8)).find();
  }

  /// @param source to read
  /// @param progress told while it is read
  /// @return the table, at least one row
  /// @throws DataFormatException if it cannot be read or is no table
  /// @throws CancellationException if the thread is interrupted; it stays interrupted
  static DataTable read(TableSource source, ReadingProgress progress) throws DataFormatException {
    JsonCollector collector = new JsonCollector(source.name());
    try (InputStream in = source.open(progress);
        JsonParser json = FACTORY.createParser(in)) {
      readRows(json, collector, source.name());
      return collector.table();
    } catch (JsonProcessingException e) {
      throw malformed(source.name(), e);
    } catch (CharConversionException e) {
      throw new DataFormatException(
          Place.of(source.name()), "the text is not written in UTF-8", "Save it as UTF-8.");
    } catch (IOException e) {
      throw source.explain(e);
    }
  }

  private static void readRows(JsonParser json, JsonCollector collector, String name)
      throws IOException, DataFormatException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      JsonToken inside = token == JsonToken.START_ARRAY ? json.nextToken() : token;
      if (token != JsonToken.START_ARRAY) {
        readRow(json, token, collector, name);
      } else if (inside.isStructStart() || inside == JsonToken.END_ARRAY) {
        for (; inside != JsonToken.END_ARRAY; inside = json.nextToken()) {
          readRow(json, inside, collector, name);
        }
      } else {
        readArray(json, inside, collector);
      }
    }
  }

  private static void readRow(
      JsonParser json, JsonToken token, JsonCollector collector, String name)
      throws IOException, DataFormatException {
    switch (token) {
      case START_OBJECT -> readObject(json, collector);
      case START_ARRAY -> readArray(json, json.nextToken(), collector);
      default ->
          throw new DataFormatException(
              Place.of(name), "a value stands where a row is expected", CURE);
    }
  }

  private static void readObject(JsonParser json, JsonCollector collector)
      throws IOException, DataFormatException {
    collector.beginRow();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int column = collector.column(json.currentName());
      collector.cell(column, json.nextToken(), json);
    }
    collector.endObject();
  }

  private static void readArray(JsonParser json, JsonToken first, JsonCollector collector)
      throws IOException, DataFormatException {
    collector.beginRow();
    int column = 0;
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      collector.cell(column++, token, json);
    }
    collector.endArray();
  }

  private static DataFormatException malformed(String name, JsonProcessingException e) {
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return new DataFormatException(
        Place.of(name, line), "the JSON is broken or cut off here", CURE);
  }
}
