/** A DASH manifest over the segments of the demo's HLS stream, which are CMAF and so the same for both. */
export const DEMO_MPD = `<?xml version="1.0" encoding="utf-8"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT40S" minBufferTime="PT4S"
  profiles="urn:mpeg:dash:profile:isoff-live:2011">
  <Period id="0" start="PT0S">
    <AdaptationSet contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
      <SegmentTemplate timescale="1" duration="2" startNumber="0"
        initialization="media/$RepresentationID$/init.mp4" media="media/$RepresentationID$/$Number%03d$.m4s"/>
      <Representation id="v360" bandwidth="202860" width="640" height="360" frameRate="24" codecs="avc1.64001e"/>
      <Representation id="v540" bandwidth="359108" width="960" height="540" frameRate="24" codecs="avc1.64001f"/>
    </AdaptationSet>
    <AdaptationSet contentType="audio" mimeType="audio/mp4" segmentAlignment="true" startWithSAP="1" lang="en">
      <SegmentTemplate timescale="48000" duration="96256" startNumber="0"
        initialization="media/$RepresentationID$/init.mp4" media="media/$RepresentationID$/$Number%03d$.m4s"/>
      <Representation id="audio" bandwidth="64000" audioSamplingRate="48000" codecs="mp4a.40.2"/>
    </AdaptationSet>
  </Period>
</MPD>
`;
